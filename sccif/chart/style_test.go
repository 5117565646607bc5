package chart

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var (
	aRule    = regexp.MustCompile(`(?m)^(.*)\{(.*)\}$`)
	aColour  = regexp.MustCompile(`^#([0-9a-f]{3}|[0-9a-f]{6})$`)
	aProp    = regexp.MustCompile(`([a-z-]+):([^;]+)`)
	lastName = regexp.MustCompile(`[a-z0-9]+$`)
)

// sheetOf reads a style sheet: of each class, its properties.
func sheetOf(t *testing.T, css, scope string) map[string]map[string]string {
	t.Helper()
	sheet := map[string]map[string]string{}
	for _, found := range aRule.FindAllStringSubmatch(css, -1) {
		for _, selector := range strings.Split(found[1], ",") {
			require.True(t, strings.HasPrefix(selector, scope), "%q is not scoped", selector)
			class := lastName.FindString(selector)
			if sheet[class] == nil {
				sheet[class] = map[string]string{}
			}
			for _, p := range aProp.FindAllStringSubmatch(found[2], -1) {
				sheet[class][p[1]] = p[2]
			}
		}
	}
	return sheet
}

// luminance is the relative luminance of WCAG 2.
func luminance(t *testing.T, colour string) float64 {
	t.Helper()
	require.Regexp(t, aColour, colour)
	hex := colour[1:]
	if len(hex) == 3 {
		hex = string([]byte{hex[0], hex[0], hex[1], hex[1], hex[2], hex[2]})
	}
	part := func(s string) float64 {
		n, err := strconv.ParseUint(s, 16, 8)
		require.NoError(t, err)
		v := float64(n) / 255
		if v <= 0.04045 {
			return v / 12.92
		}
		return math.Pow((v+0.055)/1.055, 2.4)
	}
	return 0.2126*part(hex[:2]) + 0.7152*part(hex[2:4]) + 0.0722*part(hex[4:])
}

func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// Text has a contrast of 4.5 to every ground on which it stands, what carries meaning
// one of 3 to the ground (WCAG 2.2, 1.4.3 and 1.4.11), in light and in dark.
func TestContrast(t *testing.T) {
	light, dark := sheetOf(t, lightStyle, ".sccif-chart"), sheetOf(t, darkStyle, ".night")
	for class, properties := range light {
		for name, value := range properties {
			if aColour.MatchString(value) {
				assert.Contains(t, dark[class], name, "class %s has no colour at night", class)
			}
		}
	}
	for name, sheet := range map[string]map[string]map[string]string{"light": light, "dark": dark} {
		fill := func(class string) string { return sheet[class]["fill"] }
		for _, pair := range [][2]string{
			{"text", "bg"}, {"text", "band"}, {"text", "span"}, {"text", "none"}, {"m", "bg"}, {"m", "band"}, {"a", "bg"},
			{"w", "late"}, {"w1", "g1"}, {"w2", "g2"}, {"w3", "g3"}, {"w4", "g4"},
		} {
			assert.GreaterOrEqual(t, contrast(t, fill(pair[0]), fill(pair[1])), 4.5, "%s: %v", name, pair)
		}
		for _, class := range []string{"due", "late", "done", "mark", "k", "g1", "g2", "g4"} {
			assert.GreaterOrEqual(t, contrast(t, fill(class), fill("bg")), 3.0, "%s: %s", name, class)
		}
		for _, class := range []string{"axis", "day", "flag", "soon", "open", "none", "frame", "span", "ring", "thick", "dash", "dot", "g3"} {
			assert.GreaterOrEqual(t, contrast(t, sheet[class]["stroke"], fill("bg")), 3.0, "%s: %s", name, class)
		}
		for _, class := range []string{"due", "late", "mark"} { // a sign within a sign
			assert.GreaterOrEqual(t, contrast(t, sheet["tick"]["stroke"], fill(class)), 3.0, "%s: %s", name, class)
		}
		for _, class := range []string{"thick", "dash", "dot"} { // lines over the area
			if class != "dot" {
				assert.GreaterOrEqual(t, contrast(t, sheet[class]["stroke"], fill("soft")), 3.0, "%s: %s", name, class)
			}
		}
		assert.GreaterOrEqual(t, contrast(t, fill("ink"), fill("g3")), 4.5, name)
	}
}

func TestWordsFit(t *testing.T) {
	assert.Equal(t, "short", fit("short", 1000, ""))
	assert.Equal(t, "", fit("short", 10, ""))
	cutText := fit("a long text, which does not fit", 1000, "")
	assert.True(t, strings.HasSuffix(cutText, "…"))
	assert.LessOrEqual(t, wide(cutText, ""), px(1000))
	assert.Greater(t, wide("漢字", ""), wide("ab", ""))
	assert.Equal(t, "Ünder", capital("ünder"))
	assert.Equal(t, "", capital(""))
	assert.Equal(t, "\xff", capital("\xff"))
	assert.Equal(t, "1 day", count(1, "day"))
	assert.Equal(t, "0 days", count(0, "day"))
	for want, p := range map[string]px{"0": 0, "1": 10, "1.5": 15, "-0.5": -5, "-12": -120, "0.1": 1} {
		assert.Equal(t, want, p.String())
	}
}

// The sizes by which texts are measured are those of the style sheet.
func TestFontSizes(t *testing.T) {
	sheet := sheetOf(t, lightStyle, ".sccif-chart")
	for _, class := range []string{"t", "m", "w", "w1", "h", "a", "text"} {
		size, err := strconv.Atoi(strings.TrimSuffix(strings.TrimSpace(cmpOr(sheet[class]["font-size"], "12px")), "px"))
		require.NoError(t, err)
		want := px(size) * whole
		if sheet[class]["font-weight"] != "" {
			want = want * 11 / 10
		}
		measured := class
		if class == "text" {
			measured = ""
		}
		assert.Equal(t, want, fontSize(measured), class)
	}
}

func cmpOr(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
