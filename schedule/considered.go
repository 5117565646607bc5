package schedule

import "github.com/sccif/sccif-go/sccif/rule"

// considered are the rules that every plan looks at: one that is in force, or may
// already have been, and bears on no duty did not apply.
var considered = [...]rule.ID{
	rule.YearInspection, rule.YearHalves, rule.YearLastQuarter,
	rule.ScheduleAnnualFull, rule.ScheduleSecondAfterRi, rule.ScheduleSecondAfterInadequate,
	rule.ScheduleLastQuarterRelief, rule.ScheduleStatute30June, rule.ScheduleNoneAfterGood,
	rule.ScheduleSuspension2020, rule.ScheduleNewHomeFirstHalf, rule.ScheduleNewHomeSecondHalf,
	rule.ScheduleNewHomeConcern, rule.ScheduleManagerLeavesBeforeFirst,
	rule.ScheduleFirstNoChildren, rule.ScheduleNoneAfterNoJudgement, rule.ScheduleNoChildrenNow,
	rule.ScheduleFullNotFeasible, rule.ScheduleNoChildrenCondition,
	rule.ScheduleNoConditionInspected, rule.ScheduleConditionNotImmune,
	rule.ScheduleConditionImposed, rule.ScheduleConditionRemoval, rule.ScheduleReopeningNotice,
	rule.ScheduleConditionRemovedFirstHalf, rule.ScheduleConditionRemovedSecondHalf,
	rule.ScheduleYoungAdultsOnly, rule.ScheduleSameInspector, rule.ScheduleDeferral,
	rule.ScheduleIntelligence, rule.ScheduleManagerNotificationFailure,
	rule.EnforcementComplianceNoticeVisit,
	rule.DutyReg44Visit, rule.DutyReg44Report, rule.DutyReg44Serious, rule.DutyReg44Recipients,
	rule.DutyReg44Unaltered, rule.DutyReg45Review, rule.DutyReg45Copy28, rule.DutyReg45Contents,
	rule.DutyReg46Location, rule.DutyReg46CalendarYear, rule.DutyManagerAbsence, rule.DutyNoManager,
	rule.DutyFirstChild, rule.DutyFirstChildAfterEmpty, rule.DutyStatementOfPurpose,
	rule.DutyAbsenceNoticeMonth, rule.DutyAbsenceEmergencyWeek, rule.DutyAbsenceReturn7,
}
