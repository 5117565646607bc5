// Package calendar holds the civil dates, periods, inspection years and
// English working days in which the inspection of children's homes is counted.
package calendar
