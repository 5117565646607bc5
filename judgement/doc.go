// Package judgement holds how a children's home is judged under the social care
// common inspection framework (SCCIF): kinds of provision, inspections and their
// outcomes, grades, and the limits that one judgement sets to another.
package judgement
