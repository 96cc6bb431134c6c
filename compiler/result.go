package main

import (
	"cmp"

	"github.com/open-policy-agent/opa/v1/tester"
	"github.com/open-policy-agent/opa/v1/topdown"
)

// TestResult says how one test ended.
type TestResult struct {
	Package string `json:"package"`
	Name    string `json:"name"`
	File    string `json:"file"`
	Line    int    `json:"line"`
	// Status is pass, fail, error, skip or timeout.
	Status              string `json:"status"`
	DurationNanoseconds int64  `json:"durationNanoseconds"`
	// Output is what the test printed.
	Output string `json:"output,omitempty"`
	// Problems are there if Status is error or timeout.
	Problems []Problem `json:"problems,omitempty"`
	// Failed is there if Status is fail and some expression did not hold.
	Failed *Failed `json:"failed,omitempty"`
	// Cases are those of a test that runs over a table.
	Cases []TestCase `json:"cases,omitempty"`
}

// TestCase is one row of a table, by the keys that lead to it.
type TestCase struct {
	Path   []string `json:"path"`
	Status string   `json:"status"`
}

func describe(result *tester.Result, watch *watch) TestResult {
	test := TestResult{
		Package:             result.Package,
		Name:                result.Name,
		File:                result.Location.File,
		Line:                result.Location.Row,
		Status:              statusOf(result),
		DurationNanoseconds: result.Duration.Nanoseconds(),
		Output:              string(result.Output),
		Problems:            problemsOf(result.Error),
		Cases:               casesOf(result),
	}
	if result.Fail {
		test.Failed = watch.failureOf(result.Location)
	}
	return test
}

func statusOf(result *tester.Result) string {
	switch {
	case result.Skip:
		return "skip"
	case topdown.IsCancel(result.Error):
		return "timeout"
	case result.Error != nil:
		return "error"
	default:
		return passOrFail(result.Fail)
	}
}

func passOrFail(fail bool) string {
	if fail {
		return "fail"
	}
	return "pass"
}

func casesOf(result *tester.Result) []TestCase {
	var cases []TestCase
	for path, sub := range result.SubResults.Iter {
		if len(sub.SubResults) == 0 {
			cases = append(cases, TestCase{path, passOrFail(sub.Fail)})
		}
	}
	return cases
}

func failed(test TestResult) bool { return test.Status != "pass" && test.Status != "skip" }

func byPlace(a, b TestResult) int {
	return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Name, b.Name))
}
