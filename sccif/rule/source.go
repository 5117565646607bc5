package rule

import "database/sql/driver"

// Source is a text that rules come from. The zero value is "not given".
type Source uint8

const (
	// SourceSCCIF2023 is the framework as updated on 8 September 2023, held in full.
	SourceSCCIF2023 Source = iota + 1
	// SourceSCCIF2026 is the framework as seen on 29 June 2026, held in full.
	SourceSCCIF2026
	// SourceRegulations2015 is the Children's Homes (England) Regulations 2015.
	SourceRegulations2015
	// SourceFrequency is the fees and frequency of inspections regulations as
	// amended by SI 2021/1019.
	SourceFrequency
	// SourceResponse2014 is Ofsted's response to the consultation of December
	// 2013 to February 2014 on the inspection of children's homes.
	SourceResponse2014
	// SourceLetter2014 is the providers' open letter of 2014.
	SourceLetter2014
	// SourceBlog2017 is Ofsted's blog of 2017 on children's homes.
	SourceBlog2017
	// SourceArticle2011 is the article of 2011 on the framework of that year.
	SourceArticle2011
	// SourceGuidance2017 is the government's guidance pages of 2017 to 2019 on
	// the inspection of children's homes.
	SourceGuidance2017
	// SourceAnnouncements is the government's announcements of 2020 and 2021 on
	// the suspension of routine inspection.
	SourceAnnouncements
	// SourceUpdateLog is the framework's published log of updates.
	SourceUpdateLog
)

var sourceTable = [...]struct{ name, title string }{
	SourceSCCIF2023:       {"sccif-2023", "SCCIF of 8 September 2023"},
	SourceSCCIF2026:       {"sccif-2026", "SCCIF of 29 June 2026"},
	SourceRegulations2015: {"regulations-2015", "Children's Homes (England) Regulations 2015"},
	SourceFrequency:       {"frequency-regulations", "frequency of inspections regulations (SI 2021/1019)"},
	SourceResponse2014:    {"response-2014", "Ofsted's response to the consultation of 2013 to 2014"},
	SourceLetter2014:      {"letter-2014", "providers' open letter of 2014"},
	SourceBlog2017:        {"blog-2017", "Ofsted's blog of 2017"},
	SourceArticle2011:     {"article-2011", "article of 2011 on the framework of April 2011"},
	SourceGuidance2017:    {"guidance-2017", "guidance pages of 2017 to 2019"},
	SourceAnnouncements:   {"announcements-2020", "announcements of 2020 and 2021"},
	SourceUpdateLog:       {"update-log", "update log of the SCCIF"},
}

var (
	sourceNames  = Names[Source]{What: "source", Texts: textsOf(len(sourceTable), func(i int) string { return sourceTable[i].name })}
	sourceTitles = Names[Source]{What: "source", Texts: textsOf(len(sourceTable), func(i int) string { return sourceTable[i].title })}
)

// Title is the source's name as a sentence would cite it: "SCCIF of 8 September
// 2023".
func (s Source) Title() string { return sourceTitles.Of(s) }

// String gives the source's short name: "sccif-2023".
func (s Source) String() string { return sourceNames.Of(s) }

// ParseSource reads what [Source.String] gives.
func ParseSource(text string) (Source, error) { return sourceNames.Parse(text) }

// AppendText appends the short name, nothing for the zero value.
func (s Source) AppendText(b []byte) ([]byte, error) { return sourceNames.Append(b, s) }

// MarshalText gives the short name; the zero value gives no text.
func (s Source) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText reads the short name; no text is the zero value.
func (s *Source) UnmarshalText(text []byte) error { return sourceNames.Unmarshal(s, text) }

// Value gives the short name for a database, or NULL for the zero value.
func (s Source) Value() (driver.Value, error) { return sourceNames.Value(s) }

// Scan reads the short name from text or bytes; NULL is the zero value.
func (s *Source) Scan(src any) error { return sourceNames.Scan(s, src) }
