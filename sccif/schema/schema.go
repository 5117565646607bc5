// Package schema holds the JSON Schemas, of draft 2020-12, of what the module reads
// and writes: the case file of a home and the assessment. They are for editors,
// for services in other languages and for checks at an interface; Go programs read
// a case file with sccif.ReadHome, which says more about what is wrong and where.
//
// The case file's schema refuses nothing that sccif.ReadHome accepts, and accepts
// nothing that it refuses, but for what no schema can say and its description lists:
// a name given twice, two days in an impossible order, the same id twice, a text
// that is too long, a version written as 1.0, anything after the object. It is
// closed: a field that it does not have is refused.
//
// The assessment's schema fits every assessment of this version. It is open, for a
// later release may add fields; what it has keeps its name and its meaning for as
// long as the version stays the same.
//
// Dates and periods are checked by patterns, so that a validator which takes format
// for a remark does so too.
package schema

import _ "embed"

//go:embed case.schema.json
var caseFile string

//go:embed assessment.schema.json
var assessment string

// Case gives the schema of the case file of one home, as JSON.
func Case() []byte { return []byte(caseFile) }

// Assessment gives the schema of the assessment of one home on a day, as JSON.
func Assessment() []byte { return []byte(assessment) }
