package workforce_test

import (
	"math/rand"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/sccif/workforce"
)

func post(from, to string) workforce.Post {
	p := workforce.Post{From: day(from), Relevant: rule.Yes, Supervising: rule.No}
	if to != "" {
		p.To = day(to)
	}
	return p
}

func experienced(t *testing.T, on string, posts ...workforce.Post) workforce.Experience {
	t.Helper()
	e, err := workforce.Experienced(posts, day(on))
	require.NoError(t, err)
	return e
}

// Two years' relevant work within the five years that end on the day.
func TestRelevantWork(t *testing.T) {
	for name, c := range map[string]struct {
		posts       []workforce.Post
		years, days int
		want        rule.Truth
	}{
		"two years, to the day":                {[]workforce.Post{post("2021-03-01", "2023-03-01")}, 2, 0, rule.Yes},
		"a day short":                          {[]workforce.Post{post("2021-03-01", "2023-02-28")}, 1, 364, rule.No},
		"731 days, over a leap day":            {[]workforce.Post{post("2019-09-01", "2021-09-01")}, 2, 0, rule.Yes},
		"730 of them":                          {[]workforce.Post{post("2019-09-01", "2021-08-31")}, 1, 364, rule.No},
		"from a leap day":                      {[]workforce.Post{post("2020-02-29", "2022-02-28")}, 2, 0, rule.Yes},
		"still there, today counts":            {[]workforce.Post{post("2022-06-02", "")}, 2, 0, rule.Yes},
		"still there, a day too few":           {[]workforce.Post{post("2022-06-03", "")}, 1, 365, rule.No},
		"two posts, no day between":            {[]workforce.Post{post("2022-01-01", "2023-01-01"), post("2021-01-01", "2022-01-01")}, 2, 0, rule.Yes},
		"overlapping ones count once":          {[]workforce.Post{post("2021-01-01", "2022-07-01"), post("2022-01-01", "2022-12-31")}, 1, 364, rule.No},
		"one inside the other":                 {[]workforce.Post{post("2021-01-01", "2023-01-01"), post("2021-05-01", "2021-06-01")}, 2, 0, rule.Yes},
		"older than five years":                {[]workforce.Post{post("2010-01-01", "2019-06-02")}, 0, 0, rule.No},
		"its last day inside":                  {[]workforce.Post{post("2010-01-01", "2019-06-03")}, 0, 1, rule.No},
		"the part of it that is":               {[]workforce.Post{post("2010-01-01", "2021-06-02")}, 2, 0, rule.Yes},
		"a day less of it":                     {[]workforce.Post{post("2010-01-01", "2021-06-01")}, 1, 364, rule.No},
		"part-years of 366 days":               {[]workforce.Post{post("2020-03-01", "2021-03-01"), post("2021-06-01", "2021-12-01"), post("2022-01-01", "2022-07-03")}, 1, 366, rule.Yes},
		"part-years of 365 days":               {[]workforce.Post{post("2020-03-01", "2021-03-01"), post("2021-06-01", "2021-12-01"), post("2022-01-01", "2022-07-02")}, 1, 365, rule.Unknown},
		"part-years of 364 days":               {[]workforce.Post{post("2020-03-01", "2021-03-01"), post("2021-06-01", "2021-12-01"), post("2022-01-01", "2022-07-01")}, 1, 364, rule.No},
		"half-years, no day between":           {[]workforce.Post{post("2022-07-01", "2022-10-01"), post("2022-10-01", "2023-07-01")}, 1, 0, rule.No},
		"a year, and 365 days of a longer one": {[]workforce.Post{post("2019-09-01", "2020-08-31"), post("2021-01-01", "2022-01-01")}, 1, 365, rule.No},
		"a post still to come":                 {[]workforce.Post{post("2024-06-02", "2027-06-02")}, 0, 0, rule.No},
		"a post that lasted no day":            {[]workforce.Post{post("2022-06-02", "2022-06-02")}, 0, 0, rule.No},
		"no post":                              {nil, 0, 0, rule.No},
	} {
		e := experienced(t, "2024-06-01", c.posts...)
		assert.Equal(t, c.want, e.HasRelevant, name)
		assert.Equal(t, []int{c.years, c.days}, []int{e.Relevant.Years, e.Relevant.Days}, name)
		assert.Equal(t, calendar.MustParsePeriod("2019-06-02/2024-06-01"), e.Within)
		assert.Equal(t, rule.No, e.Enough, "nobody was supervised")
	}
}

// One year in a supervising role, at any time.
func TestSupervising(t *testing.T) {
	relevant := post("2021-01-01", "2024-01-01")
	role := func(from, to string) workforce.Post {
		p := post(from, to)
		p.Relevant, p.Supervising = rule.No, rule.Yes
		return p
	}
	for _, c := range []struct {
		from, to string
		want     rule.Truth
	}{{"1999-05-01", "2000-05-01", rule.Yes}, {"1999-05-01", "2000-04-30", rule.No}} {
		e := experienced(t, "2024-06-01", relevant, role(c.from, c.to))
		assert.Equal(t, c.want, e.HasSupervising, c.to)
		assert.Equal(t, c.want, e.Enough, c.to)
		assert.Equal(t, c.want == rule.Yes, e.Finding().Outcome == rule.Applied)
	}
}

func TestExperienceNotKnown(t *testing.T) {
	p := post("2021-01-01", "2024-01-01")
	p.Relevant, p.Supervising = rule.Unknown, rule.Unknown
	e := experienced(t, "2024-06-01", p)
	assert.Equal(t, rule.Unknown, e.Enough)
	assert.Equal(t, []string{"posts[0].relevant", "posts[0].supervising"}, e.Missing)
	assert.Equal(t, e.Missing, e.Finding().Missing)
	assert.Equal(t, rule.Undecided, e.Finding().Outcome)
	// One no decides, whatever is missing.
	p.Supervising = rule.No
	e = experienced(t, "2024-06-01", p)
	assert.Equal(t, rule.No, e.Enough)
	assert.Empty(t, e.Missing)
	// A post long past is not asked about.
	old := post("1990-01-01", "1991-06-01")
	old.Relevant, old.Supervising = rule.Unknown, rule.Yes
	e = experienced(t, "2024-06-01", old, p)
	assert.Equal(t, []string{"posts[1].relevant"}, e.Missing)
	// Nor is one that ended before the five years; one of which a day is in them is,
	// be it the first or today.
	p.Supervising = rule.Yes
	for _, c := range []struct {
		from, to string
		asked    bool
	}{
		{"2015-01-01", "2019-06-02", false}, {"2015-01-01", "2019-06-03", true},
		{"2024-06-01", "", true}, {"2024-06-02", "", false},
	} {
		edge := post(c.from, c.to)
		edge.Relevant = rule.Unknown
		want := []string{"posts[0].relevant"}
		if c.asked {
			want = append(want, "posts[1].relevant")
		}
		assert.Equal(t, want, experienced(t, "2024-06-01", p, edge).Missing, c)
	}
	// It turns on the length of a year alone.
	supervised := post("2000-01-01", "2002-01-01")
	supervised.Supervising = rule.Yes
	e = experienced(t, "2024-06-01", supervised, post("2020-03-01", "2021-03-01"), post("2021-06-01", "2021-12-01"), post("2022-01-01", "2022-07-02"))
	assert.Equal(t, rule.Unknown, e.Enough)
	assert.Equal(t, "Whether the applicant has the experience that a registered manager needs cannot be told: it turns on whether 365 or 366 days of several times make a year", e.Finding().Text)
}

func TestExperienceRefused(t *testing.T) {
	_, err := workforce.Experienced(nil, day("2014-01-26"))
	assert.ErrorIs(t, err, rule.ErrNotCovered)
	_, err = workforce.Experienced(nil, day("2014-01-27"))
	assert.NoError(t, err)
	_, err = workforce.Experienced([]workforce.Post{{}, post("2022-01-02", "2022-01-01")}, day("2024-06-01"))
	assert.ErrorIs(t, err, workforce.ErrMissing)
	assert.ErrorIs(t, err, workforce.ErrOrder)
	assert.ErrorContains(t, err, "posts[1].to")
}

// Against a plain count: mark the days, and step through them a year at a time.
func TestExperienceAgainstPlainCount(t *testing.T) {
	rng := rand.New(rand.NewSource(1))
	on := day("2024-06-01")
	answers := map[rule.Truth]int{}
	for range 3000 {
		var posts []workforce.Post
		for range 1 + rng.Intn(4) {
			from := day("2018-06-01").AddDays(rng.Intn(2200))
			p := workforce.Post{From: from, Relevant: rule.Truth(rng.Intn(3)), Supervising: rule.Yes}
			if rng.Intn(5) > 0 {
				p.To = from.AddDays(rng.Intn(800))
			}
			posts = append(posts, p)
		}
		e, err := workforce.Experienced(posts, on)
		require.NoError(t, err)
		least := plain(posts, on, func(r rule.Truth) bool { return r == rule.Yes })
		most := plain(posts, on, func(r rule.Truth) bool { return r != rule.No })
		want := rule.Unknown
		if least == rule.Yes || most == rule.No {
			want = least.Or(most)
		}
		require.Equal(t, want, e.HasRelevant, "%+v", posts)
		answers[want]++

		rng.Shuffle(len(posts), func(i, j int) { posts[i], posts[j] = posts[j], posts[i] })
		again, err := workforce.Experienced(posts, on)
		require.NoError(t, err)
		require.Equal(t, e.Relevant, again.Relevant)
		require.Equal(t, e.Supervising, again.Supervising)
	}
	assert.Len(t, answers, 3)
}

func plain(posts []workforce.Post, on calendar.Date, counts func(rule.Truth) bool) rule.Truth {
	worked := func(d calendar.Date) bool {
		for _, p := range posts {
			if counts(p.Relevant) && !d.Before(p.From) && (p.To.IsZero() || d.Before(p.To)) {
				return true
			}
		}
		return false
	}
	years, left, runs := 0, 0, 0
	for d := day("2019-06-02"); !d.After(on); {
		if !worked(d) {
			d = d.AddDays(1)
			continue
		}
		start, n := d, 0
		for ; !d.After(on) && worked(d); d = d.AddDays(1) {
			if n++; d.AddDays(1) == start.AddYears(1) {
				years, start, n = years+1, d.AddDays(1), 0
			}
		}
		if n > 0 {
			left, runs = left+n, runs+1
		}
	}
	switch {
	case years >= 2, runs > 1 && years+left/366 >= 2:
		return rule.Yes
	case runs > 1 && years+left/365 >= 2:
		return rule.Unknown
	}
	return rule.No
}
