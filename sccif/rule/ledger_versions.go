package rule

import "github.com/sccif/sccif-go/calendar"

// What the ledger's area files make their versions with. Each area file gives a
// rule's versions once, in the words and figures of the text in which it was seen,
// and says with these where it was seen and how far back it is presumed.

// in2026 is a version of the text of 29 June 2026 that differs from the one of
// 8 September 2023: the change was made on some day between.
func in2026(v Version) Version {
	v.Edition, v.From, v.NotBefore = SCCIF2026, SCCIF2026.First(), SCCIF2026.NotBefore()
	v.Basis, v.Source = Stated, SourceSCCIF2026
	return v
}

// gone2026 says that a rule of the text of 2023 is not in that of 2026.
func gone2026(summary string) Version {
	return in2026(Version{Withdrawn: true, Summary: summary})
}

// restated is the text of 2026 saying what that of 2023 says; section names its
// place there where that is another, and is empty where it is the same.
func restated(section string, v Version) Version {
	v = in2026(v)
	v.NotBefore = calendar.Date{}
	if section != "" {
		v.Section = section
	}
	return v
}

// in2023 is a version of the text of 8 September 2023.
func in2023(v Version) Version {
	v.Edition, v.From, v.NotBefore = SCCIF2023, SCCIF2023.First(), calendar.Date{}
	v.Basis, v.Source = Stated, SourceSCCIF2023
	return v
}

// seenBy2023 is the text of 2023 where it says more or something other than what
// is known of an earlier edition: the change was made on some day after that
// edition began.
func seenBy2023(after Edition, v Version) Version {
	return notBefore(after.First().AddDays(1), in2023(v))
}

// presumed applies a version, as the text of 2023 has it, from the first day of
// an earlier edition on.
func presumed(since Edition, v Version) Version {
	v = in2023(v)
	v.Edition, v.From, v.Basis = since, since.First(), Presumed
	return v
}

// stated is a version that is known from a source about its own edition, from
// the edition's first day.
func stated(e Edition, source Source, v Version) Version {
	v.Edition, v.From, v.NotBefore = e, e.First(), calendar.Date{}
	v.Basis, v.Source = Stated, source
	return v
}

// presumedFrom is a version that is known from a source which does not say from
// which day it held, applied from an edition's first day on.
func presumedFrom(e Edition, source Source, v Version) Version {
	v = stated(e, source, v)
	v.Basis = Presumed
	return v
}

// notBefore gives the earliest day of a change that is only known to have been
// made on some day from then to the version's first.
func notBefore(d calendar.Date, v Version) Version {
	v.NotBefore = d
	return v
}

// regulation is a version of the Children's Homes (England) Regulations 2015,
// which came into force on 1 April 2015, the first day of Framework2015.
func regulation(section string, v Version) Version {
	v.Section = section
	return stated(Framework2015, SourceRegulations2015, v)
}

// from puts the first day of a version elsewhere than on its edition's.
func from(d calendar.Date, v Version) Version {
	v.From = d
	return v
}

// ended says that a rule is not in an edition any more. The basis is presumed
// where no source says so and the edition is only the first without it.
func ended(e Edition, source Source, basis Basis, section, summary string) Version {
	v := stated(e, source, Version{Withdrawn: true, Section: section, Summary: summary})
	v.Basis = basis
	return v
}

// unchanged is a rule that both texts held in full have in the same way and
// that is presumed to have held since an earlier edition. section2026 is its
// place in the later text where that has another name.
func unchanged(since Edition, section2026 string, v Version) []Version {
	return []Version{restated(section2026, v), in2023(v), presumed(since, v)}
}

// widened is a rule that both texts held in full have in the same way and that
// since April 2022, with assurance inspections and homes of several buildings,
// says more than before. narrow is what is presumed of it since April 2017.
func widened(section2026 string, v, narrow Version) []Version {
	return append(unchanged(SCCIF2022, section2026, v), presumed(SCCIF2017, narrow))
}
