// Package published reads the tables in which Ofsted publishes its inspections of
// children's social care in England, as comma-separated values: the providers as at
// 31 March of a year, each with its latest full inspection, and the inspections of a
// year.
//
//	table, err := published.Providers(file)
//	judgement.ProfileOf(table.Grades()).GoodOrBetter() // 1728 of 2123, 81.4%
//	for a, err := range sccif.AssessAll(table.Homes(), day) { … }
//
// [Rows] gives one row after the other and holds no more than that; [Providers],
// [Events] and [Read] gather them in a [Table].
//
// # What is read
//
// The layout changes from year to year. The header is found by the names in it,
// within the first lines, and its columns by the words of their names: capitals,
// white space, line breaks and a letter too many, too few or wrong in a long word do
// not matter, and the older names of the judgements are known (overall
// effectiveness; safeguarding children and young people; leadership and management).
// Texts are UTF-8, with or without a mark, or Windows-1252, told apart by line; lines
// end as on any system. Dates are 31/03/2018 and nothing else; grades have every
// spelling that [judgement.ParseGrade] knows. The date of an inspection is its first
// day on site: the last is not published.
//
// # What is odd
//
// Nothing is corrected or dropped. A cell that cannot be read is a [Finding] with its
// line and column, and its value is "not given"; the cell itself stays in Row.Cells.
// Days in an impossible order, a column that stands twice, and bytes that are not of
// the file's encoding are findings, too. Only what keeps a table from being read is an
// error: no header, a table of the other kind, a reader that fails.
//
// # What is not here
//
// Names and addresses of providers are in no field, for what is published changes by
// consent; [Row.Cell] gives any column by its name. Tables in other formats, and those
// before 31 March 2015, some of which hold grades as numbers, are not read.
package published
