package rule

// The rules of the ledger, in its order. A constant is its slug in camel case,
// mechanically: "followup.case-review-5" is FollowupCaseReview5. A number inside
// a name is a name: the figure that holds on a day is in the rule's version.
const (
	// None is no rule.
	None ID = iota

	EditionSccif2023 // edition.sccif-2023

	ProvisionSettings   // provision.settings
	ProvisionAdultUsers // provision.adult-users

	YearInspection  // year.inspection
	YearHalves      // year.halves
	YearLastQuarter // year.last-quarter

	JudgementScale                    // judgement.scale
	JudgementAreas                    // judgement.areas
	JudgementLimiting                 // judgement.limiting
	JudgementGraded                   // judgement.graded
	JudgementOrder                    // judgement.order
	JudgementOnePerHome               // judgement.one-per-home
	JudgementBestFit                  // judgement.best-fit
	JudgementBreachNotAutomatic       // judgement.breach-not-automatic
	JudgementRequiredEvidence         // judgement.required-evidence
	JudgementOutstandingBuildsOnGood  // judgement.outstanding-builds-on-good
	JudgementLeadersUnaware           // judgement.leaders-unaware
	JudgementNoManager26Weeks         // judgement.no-manager-26-weeks
	JudgementManagerNotApplied12Weeks // judgement.manager-not-applied-12-weeks
	JudgementManagerQualification     // judgement.manager-qualification
	JudgementStaffQualification       // judgement.staff-qualification
	JudgementAssuranceOutcomes        // judgement.assurance-outcomes
	JudgementAssuranceNoJudgement     // judgement.assurance-no-judgement
	JudgementMonitoringNewJudgement   // judgement.monitoring-new-judgement
	JudgementProvisionalChange        // judgement.provisional-change
	JudgementDescriptors              // judgement.descriptors
	JudgementOverallBoundary          // judgement.overall-boundary
	JudgementProtectedBoundary        // judgement.protected-boundary
	JudgementLeadersBoundary          // judgement.leaders-boundary
	JudgementAssuranceConcern         // judgement.assurance-concern
	JudgementAssuranceAreas           // judgement.assurance-areas
	JudgementUnregisteredElsewhere    // judgement.unregistered-elsewhere
	JudgementModelNotJudged           // judgement.model-not-judged
	JudgementBreachWeighed            // judgement.breach-weighed
	JudgementShortBreaks              // judgement.short-breaks
	JudgementAnnexAConflict           // judgement.annex-a-conflict
	JudgementSizeAndNeeds             // judgement.size-and-needs

	HistoryScale2011                             // history.scale-2011
	HistoryScaleAdequate                         // history.scale-adequate
	HistoryInterim2014                           // history.interim-2014
	HistoryInterimFocus2014                      // history.interim-focus-2014
	HistoryStructure2015                         // history.structure-2015
	HistoryLimits2015                            // history.limits-2015
	HistoryLimitsProposed2013                    // history.limits-proposed-2013
	HistoryInterimScaleProposed2013              // history.interim-scale-proposed-2013
	HistoryQualificationLimitProposed2013        // history.qualification-limit-proposed-2013
	HistoryConsultationWindow                    // history.consultation-window
	HistoryReturn68Weeks2014                     // history.return-6-8-weeks-2014
	HistoryServicesOfConcern                     // history.services-of-concern
	HistoryMonitoringReportsPublished2014        // history.monitoring-reports-published-2014
	HistorySurveyPercentages                     // history.survey-percentages
	HistoryGoodOrBetter                          // history.good-or-better
	HistorySameRulesSameTime                     // history.same-rules-same-time
	HistoryReportNames2014                       // history.report-names-2014
	HistoryGoodCumulative2014                    // history.good-cumulative-2014
	HistoryEducation25Hours                      // history.education-25-hours
	HistoryBestFit2014                           // history.best-fit-2014
	HistoryServiceGuidance2014                   // history.service-guidance-2014
	HistoryRegistrationQualificationProposed2013 // history.registration-qualification-proposed-2013
	HistoryInterimNotFull                        // history.interim-not-full
	HistoryOneChange2015                         // history.one-change-2015
	HistoryRespondents                           // history.respondents
	HistoryChildrenScores                        // history.children-scores
	HistoryNoValueForMoney2011                   // history.no-value-for-money-2011
	HistoryInterim2017                           // history.interim-2017
	HistoryNational2017                          // history.national-2017
	HistoryReformsAsked2014                      // history.reforms-asked-2014

	ScheduleTypes                      // schedule.types
	ScheduleUnannounced                // schedule.unannounced
	ScheduleAnnualFull                 // schedule.annual-full
	ScheduleSecondAfterRi              // schedule.second-after-ri
	ScheduleLastQuarterRelief          // schedule.last-quarter-relief
	ScheduleNoneAfterGood              // schedule.none-after-good
	ScheduleMonitoringGrounds          // schedule.monitoring-grounds
	ScheduleNewHomeFirstHalf           // schedule.new-home-first-half
	ScheduleNewHomeSecondHalf          // schedule.new-home-second-half
	ScheduleNewHomeConcern             // schedule.new-home-concern
	ScheduleManagerLeavesBeforeFirst   // schedule.manager-leaves-before-first
	ScheduleFirstNoChildren            // schedule.first-no-children
	ScheduleNoChildrenNow              // schedule.no-children-now
	ScheduleNoChildrenCondition        // schedule.no-children-condition
	ScheduleReopeningNotice            // schedule.reopening-notice
	ScheduleConditionRemovedFirstHalf  // schedule.condition-removed-first-half
	ScheduleConditionRemovedSecondHalf // schedule.condition-removed-second-half
	ScheduleYoungAdultsOnly            // schedule.young-adults-only
	ScheduleSameInspector              // schedule.same-inspector
	ScheduleOutOfHours                 // schedule.out-of-hours
	ScheduleIntelligence               // schedule.intelligence
	ScheduleManagerNotificationFailure // schedule.manager-notification-failure
	ScheduleInputs                     // schedule.inputs
	ScheduleRisk                       // schedule.risk
	ScheduleDeferral                   // schedule.deferral
	ScheduleIncomplete                 // schedule.incomplete
	ScheduleConditionImposed           // schedule.condition-imposed
	ScheduleConditionNotImmune         // schedule.condition-not-immune
	ScheduleConditionRemoval           // schedule.condition-removal
	ScheduleMonitoringDecision         // schedule.monitoring-decision
	ScheduleQuestionnaires             // schedule.questionnaires
	ScheduleSecondAfterInadequate      // schedule.second-after-inadequate
	ScheduleStatute30June              // schedule.statute-30-june

	OnsiteFull             // onsite.full
	OnsiteAssurance        // onsite.assurance
	OnsitePreparation      // onsite.preparation
	OnsiteTeam             // onsite.team
	OnsiteEveryBuilding    // onsite.every-building
	OnsiteReduced          // onsite.reduced
	OnsiteFirstBuilding    // onsite.first-building
	OnsiteEmergingFindings // onsite.emerging-findings
	OnsiteImmediateSafety  // onsite.immediate-safety

	TimelineFull             // timeline.full
	TimelineAssurance        // timeline.assurance
	TimelineEndOfInspection  // timeline.end-of-inspection
	TimelineDraft18          // timeline.draft-18
	TimelineComments5        // timeline.comments-5
	TimelineFinal30          // timeline.final-30
	TimelineComplaint5       // timeline.complaint-5
	TimelinePublish38        // timeline.publish-38
	TimelineMonitoringSame   // timeline.monitoring-same
	TimelineEvidence5        // timeline.evidence-5
	TimelineInterpreter      // timeline.interpreter
	TimelineTableBasis       // timeline.table-basis
	TimelineFeedbackLater    // timeline.feedback-later
	TimelineComplaintWindow  // timeline.complaint-window
	TimelineCommentsAnswered // timeline.comments-answered

	FollowupCaseReview5         // followup.case-review-5
	FollowupReturn68Weeks       // followup.return-6-8-weeks
	FollowupFull16Weeks         // followup.full-16-weeks
	FollowupMonitoringOutcomes  // followup.monitoring-outcomes
	FollowupAssurance68Weeks    // followup.assurance-6-8-weeks
	FollowupAlertInadequate     // followup.alert-inadequate
	FollowupAlertAssurance      // followup.alert-assurance
	FollowupAlertNotLookedAfter // followup.alert-not-looked-after
	FollowupAlertDfe            // followup.alert-dfe
	FollowupCommissioner        // followup.commissioner
	FollowupAlertContent        // followup.alert-content
	FollowupDebrief             // followup.debrief
	FollowupMonitoringAims      // followup.monitoring-aims
	FollowupJudgementStays      // followup.judgement-stays
	FollowupNewConcerns         // followup.new-concerns
	FollowupImmediateRisk       // followup.immediate-risk
	FollowupAuthorityPractice   // followup.authority-practice

	EnforcementComplianceNoticeVisit       // enforcement.compliance-notice-visit
	EnforcementComplianceAllOrNothing      // enforcement.compliance-all-or-nothing
	EnforcementNoticeGrounds               // enforcement.notice-grounds
	EnforcementRequirementContents         // enforcement.requirement-contents
	EnforcementRecommendationContents      // enforcement.recommendation-contents
	EnforcementRequirementBeforeReport     // enforcement.requirement-before-report
	EnforcementRequirementMissed           // enforcement.requirement-missed
	EnforcementRequirementEvidence         // enforcement.requirement-evidence
	EnforcementRequirementOrRecommendation // enforcement.requirement-or-recommendation
	EnforcementRequirementAlways           // enforcement.requirement-always
	EnforcementNoticeContents              // enforcement.notice-contents
	EnforcementNoticeFailure               // enforcement.notice-failure
	EnforcementMonitoringChecks            // enforcement.monitoring-checks
	EnforcementReportsOmitBuilding         // enforcement.reports-omit-building
	EnforcementRecommendationBasis         // enforcement.recommendation-basis
	EnforcementOffenceFound                // enforcement.offence-found
	EnforcementUnregistered                // enforcement.unregistered
	EnforcementProviderUnderstands         // enforcement.provider-understands

	DutyReg44Visit            // duty.reg44-visit
	DutyReg44Report           // duty.reg44-report
	DutyReg45Review           // duty.reg45-review
	DutyReg46Location         // duty.reg46-location
	DutyReg40Notify           // duty.reg40-notify
	DutyManagerAbsence        // duty.manager-absence
	DutyNoManager             // duty.no-manager
	DutyFirstChild            // duty.first-child
	DutyStatementOfPurpose    // duty.statement-of-purpose
	DutyGuide                 // duty.guide
	DutyReg44Recipients       // duty.reg44-recipients
	DutyReg44Unaltered        // duty.reg44-unaltered
	DutyReg44Serious          // duty.reg44-serious
	DutyReg45Contents         // duty.reg45-contents
	DutyReportLabels          // duty.report-labels
	DutyReg40Outcome          // duty.reg40-outcome
	DutyReg46Format           // duty.reg46-format
	DutyResponsibleIndividual // duty.responsible-individual
	DutyFinancialViability    // duty.financial-viability
	DutyAnnexA                // duty.annex-a
	DutyReg45Copy28           // duty.reg45-copy-28
	DutyReg46CalendarYear     // duty.reg46-calendar-year
	DutyAbsenceNoticeMonth    // duty.absence-notice-month
	DutyAbsenceEmergencyWeek  // duty.absence-emergency-week
	DutyAbsenceReturn7        // duty.absence-return-7

	WorkforceManagerLevel5     // workforce.manager-level5
	WorkforceStaffLevel3       // workforce.staff-level3
	WorkforceManagerExperience // workforce.manager-experience
	WorkforceNms2014           // workforce.nms-2014
	WorkforceTransitionalDates // workforce.transitional-dates
	WorkforceClockPerPerson    // workforce.clock-per-person

	OccupancyChild            // occupancy.child
	OccupancyWhollyOrMainly   // occupancy.wholly-or-mainly
	OccupancyAny12Months      // occupancy.any-12-months
	Occupancy18Months         // occupancy.18-months
	OccupancyPlans            // occupancy.plans
	OccupancyConsequences     // occupancy.consequences
	OccupancyPeriodNotDay     // occupancy.period-not-day
	OccupancyImpact           // occupancy.impact
	OccupancyImpactAction     // occupancy.impact-action
	OccupancyRegulationsApply // occupancy.regulations-apply
	OccupancyNoDbs            // occupancy.no-dbs

	ReportSections                   // report.sections
	ReportLength                     // report.length
	ReportAnonymised                 // report.anonymised
	ReportSearchable                 // report.searchable
	ReportChildrenLetter             // report.children-letter
	ReportAssurance                  // report.assurance
	ReportMonitoring                 // report.monitoring
	ReportSectionContents            // report.section-contents
	ReportAssuranceContents          // report.assurance-contents
	ReportMonitoringOpening          // report.monitoring-opening
	ReportMonitoringNoIntendedAction // report.monitoring-no-intended-action
	ReportChildrenUnidentified       // report.children-unidentified
	ReportNoChildrenStatement        // report.no-children-statement

	ConductTracking              // conduct.tracking
	ConductResponsibleIndividual // conduct.responsible-individual
	ConductMeetings              // conduct.meetings
	ConductEvidence              // conduct.evidence
	ConductStart                 // conduct.start
	ConductFeedback              // conduct.feedback
	ConductNoWrittenFeedback     // conduct.no-written-feedback
	ConductMeetChildren          // conduct.meet-children
	ConductMovesAgreed           // conduct.moves-agreed
	ConductInterviews            // conduct.interviews
	ConductReturnInterviews      // conduct.return-interviews
	ConductAnnexAEnquiries       // conduct.annex-a-enquiries
	ConductPlanningRecord        // conduct.planning-record
	ConductMonitoringPurpose     // conduct.monitoring-purpose
	ConductWhistleblower         // conduct.whistleblower
	ConductMonitoringFeedback    // conduct.monitoring-feedback

	// Rules that the first ledger did not have: the suspension of 2020, and what is
	// new in the text of 2026.

	JudgementFinalAtFeedback // judgement.final-at-feedback

	ScheduleSuspension2020       // schedule.suspension-2020
	ScheduleNoneAfterNoJudgement // schedule.none-after-no-judgement
	ScheduleFullNotFeasible      // schedule.full-not-feasible
	ScheduleNoConditionInspected // schedule.no-condition-inspected
	SchedulePause                // schedule.pause

	FollowupAlertDfeContent // followup.alert-dfe-content

	DutyFirstChildAfterEmpty // duty.first-child-after-empty
	DutyControlledDrugs      // duty.controlled-drugs

	ReportReasonsSummary // report.reasons-summary

	ConductUnplannedEndings  // conduct.unplanned-endings
	ConductManagerInformed   // conduct.manager-informed
	ConductConsent           // conduct.consent
	ConductColleaguePresent  // conduct.colleague-present
	ConductProvisionalShared // conduct.provisional-shared
	ConductConcernsAfter     // conduct.concerns-after
	ConductClosedCultures    // conduct.closed-cultures

	// Found by reading the texts of 2023 and 2026 side by side once more.

	JudgementStabilityWithPartners // judgement.stability-with-partners
	ConductEqualityDuties          // conduct.equality-duties
	ConductSampleKinds             // conduct.sample-kinds
	ConductSeriousIncident         // conduct.serious-incident
	ConductIncidentLearning        // conduct.incident-learning
	ConductDistress                // conduct.distress
	ConductConcernsRecorded        // conduct.concerns-recorded
	ConductComplaintInformation    // conduct.complaint-information
	ConductOutcomeShared           // conduct.outcome-shared
	ConductSurvey                  // conduct.survey
	ConductCode                    // conduct.code

	end // one past the last rule
)
