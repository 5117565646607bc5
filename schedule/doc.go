// Package schedule holds what is due and when under the social care common
// inspection framework (SCCIF) for children's homes in England: inspections,
// report timelines, follow-up, compliance notices and providers' own duties.
package schedule
