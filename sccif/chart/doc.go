// Package chart draws answers of this module as SVG: a home's plan, the timeline of a
// report, an occupancy, judgements and how they moved.
//
//	fmt.Println(chart.Plan(assessment))
//	gonbui.DisplaySVG(chart.Profile(profile)) // in a Go notebook
//
// Each function gives a whole picture as text, which stands by itself as a file and
// within an HTML page. [Options] has the same functions as methods, for another title,
// width or scheme of colours. [Sheet] puts several pictures into one.
//
// The same value gives the same bytes on every run and every platform. The pictures
// have a title and a description in words, follow the reader's light or dark scheme,
// and say nothing by colour alone: what a bar stands for is told by its shape or
// pattern and in writing. Titles of parts say more, which browsers show under the
// pointer. Whatever comes from data is escaped, and characters that XML does not allow
// are replaced; a label that is too long is cut with an ellipsis and stands whole in
// the title of its part.
//
// Where there is nothing to show, a picture says so; nothing panics, and no value is
// refused. What a picture leaves out for want of room, it counts.
//
// # What it does not do
//
// It decides and computes nothing beyond where a mark stands: dates, statuses and
// shares are those of the values that it is given. It has no interaction and no
// script, and it is no general library of charts.
package chart
