package judgement

import (
	"fmt"
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/sccif/sccif-go/sccif/rule"
)

// Share is a part of a whole, as two counts. It is exact and comparable; a percentage
// is made of it only where one is printed. The zero value is nothing of nothing, of
// which there is no percentage.
type Share struct {
	Count int `json:"count"`
	Of    int `json:"of"`
}

// ShareOf gives a share. The error is [rule.ErrUnknown] where the counts are no part of
// a whole: below nothing, or more than the whole.
func ShareOf(count, of int) (Share, error) {
	if count < 0 || of < count {
		return Share{}, fmt.Errorf("%w: %d of %d", rule.ErrUnknown, count, of)
	}
	return Share{count, of}, nil
}

// Percent gives the percentage, rounded half up to that many decimal places: 0 or 1 in
// published tables. Percentages of one table are never forced to add to 100. It is
// false where the whole is nothing.
func (s Share) Percent(places int) (decimal.Decimal, bool) {
	if s.Of <= 0 {
		return decimal.Decimal{}, false
	}
	hundred := decimal.NewFromInt(int64(s.Count)).Mul(decimal.NewFromInt(100))
	return hundred.DivRound(decimal.NewFromInt(int64(s.Of)), int32(min(max(places, 0), 12))), true
}

// Text gives the percentage with that many places: "81.4%"; "-" where the whole is
// nothing.
func (s Share) Text(places int) string {
	p, ok := s.Percent(places)
	if !ok {
		return "-"
	}
	return p.StringFixed(int32(min(max(places, 0), 12))) + "%"
}

// String gives the counts and the percentage to one place: "1728 of 2123, 81.4%".
func (s Share) String() string {
	return strconv.Itoa(s.Count) + " of " + strconv.Itoa(s.Of) + ", " + s.Text(1)
}
