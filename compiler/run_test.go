package main

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

const testFile = "policies/risk/planted/policy_test.rego"

func requestFor(rules string) TestRequest {
	text := "package risk.planted_test\n\nimport data.risk.planted\n\n" + rules
	return TestRequest{Kind: Kind{"test"}, Sources: append(planted(), Source{testFile, text})}
}

func only(t *testing.T, answer TestAnswer) TestResult {
	t.Helper()
	if len(answer.Problems) > 0 || len(answer.Tests) != 1 {
		t.Fatalf("it says %+v", answer)
	}
	return answer.Tests[0]
}

func TestATestThatPasses(t *testing.T) {
	result := only(t, ask[TestAnswer](t, requestFor(`test_old if {
	count(planted.findings) == 1 with input as {"id": "a", "credential": {"ageDays": 91}}
}
`)))
	if result.DurationNanoseconds <= 0 {
		t.Error("it took no time")
	}
	result.DurationNanoseconds = 0
	want := TestResult{Package: "data.risk.planted_test", Name: "test_old", File: testFile, Line: 5, Status: "pass"}
	if !reflect.DeepEqual(result, want) {
		t.Errorf("it says %+v", result)
	}
}

func TestATestThatFailsNamesTheExpression(t *testing.T) {
	result := only(t, ask[TestAnswer](t, requestFor(`test_young if {
	some age in [1, 2]
	print("age", age)
	count(planted.findings) == 1 with input as {"id": "a", "credential": {"ageDays": age}}
}
`)))
	want := &Failed{
		File:   testFile,
		Line:   8,
		Column: 2,
		Text:   `count(planted.findings) == 1 with input as {"id": "a", "credential": {"ageDays": age}}`,
	}
	if result.Status != "fail" || result.Output != "age 1\nage 2\n" || !reflect.DeepEqual(result.Failed, want) {
		t.Errorf("it says %+v, failed at %+v", result, result.Failed)
	}
}

func TestATestOverATableTellsOfItsRows(t *testing.T) {
	result := only(t, ask[TestAnswer](t, requestFor(`test_ages[name] if {
	some name, age in {"old": 91, "young": 1}
	count(planted.findings) == 1 with input as {"id": "a", "credential": {"ageDays": age}}
}
`)))
	want := []TestCase{{[]string{"old"}, "pass"}, {[]string{"young"}, "fail"}}
	if result.Status != "fail" || !reflect.DeepEqual(result.Cases, want) {
		t.Errorf("it says %+v", result)
	}
}

func TestATestThatErrsIsLocated(t *testing.T) {
	result := only(t, ask[TestAnswer](t, requestFor("test_conflict if f(1) == 1\n\nf(x) := x\n\nf(_) := 2\n")))
	if result.Status != "error" || len(result.Problems) != 1 || result.Problems[0].Line != 9 ||
		result.Problems[0].Code != "eval_conflict_error" {
		t.Errorf("it says %+v", result)
	}
}

func TestATestThatIsToDoIsSkipped(t *testing.T) {
	if result := only(t, ask[TestAnswer](t, requestFor("todo_test_later if false\n"))); result.Status != "skip" {
		t.Errorf("it says %+v", result)
	}
}

const endless = `test_endless if {
	many := numbers.range(1, 5000)
	some a in many
	some b in many
	some c in many
	a + b + c == 0
}
`

func TestATestThatNeverEndsIsStoppedAndTheOthersRun(t *testing.T) {
	request := requestFor(endless + "\ntest_short if true\n")
	request.TimeoutMilliseconds = 100
	answer := ask[TestAnswer](t, request)
	if len(answer.Tests) != 2 || answer.Tests[0].Status != "timeout" || answer.Tests[1].Status != "pass" {
		t.Errorf("it says %+v", answer.Tests)
	}
}

func TestTheRunningTestIsToldBeforeItEnds(t *testing.T) {
	request := requestFor(endless)
	request.TimeoutMilliseconds = 100
	line, err := json.Marshal(request)
	if err != nil {
		t.Fatal(err)
	}
	var answers, progress bytes.Buffer
	if err := serve(bytes.NewReader(line), &answers, &progress); err != nil {
		t.Fatal(err)
	}
	want := "running data.risk.planted_test.test_endless (" + testFile + ":5)\n"
	if progress.String() != want {
		t.Errorf("it tells %q", progress.String())
	}
}

func TestOnlyTestsThatMatchAreRun(t *testing.T) {
	request := requestFor("test_one if true\n\ntest_two if false\n")
	request.Run = "_one$"
	if result := only(t, ask[TestAnswer](t, request)); result.Name != "test_one" {
		t.Errorf("it says %+v", result)
	}
	request.Run = "("
	if answer := ask[TestAnswer](t, request); len(answer.Problems) != 1 {
		t.Errorf("it says %+v", answer)
	}
}

func TestTestsReadData(t *testing.T) {
	request := requestFor("test_data if data.settings.limit == 90\n")
	if result := only(t, ask[TestAnswer](t, request)); result.Status != "fail" {
		t.Errorf("without data it says %+v", result)
	}
	request.Data = map[string]any{"settings": map[string]any{"limit": 90}}
	if result := only(t, ask[TestAnswer](t, request)); result.Status != "pass" {
		t.Errorf("with data it says %+v", result)
	}
}

func TestTestsThatDoNotCompile(t *testing.T) {
	answer := ask[TestAnswer](t, requestFor("test_one if unknown(1)\n"))
	if len(answer.Tests) > 0 || len(answer.Problems) != 1 || answer.Problems[0].Message != "undefined function unknown" {
		t.Errorf("it says %+v", answer)
	}
}

func TestCoverage(t *testing.T) {
	request := requestFor(`test_old if {
	count(planted.findings) == 1 with input as {"id": "a", "credential": {"ageDays": 91}}
}
`)
	request.Coverage = true
	answer := ask[TestAnswer](t, request)
	if answer.Coverage == nil {
		t.Fatalf("no coverage: %+v", answer)
	}
	report := answer.Coverage.Files[policyFile]
	if report.CoveredLines != 3 || report.NotCoveredLines != 0 || answer.Coverage.Coverage != 100 {
		t.Errorf("%+v of %+v", report, answer.Coverage)
	}
}

func TestCoverageTellsWhatTheIndexLeftOut(t *testing.T) {
	request := TestRequest{Kind: Kind{"test"}, Coverage: true, Sources: []Source{
		{"a.rego", "package a\n\nx := 1 if input.kind == \"one\"\n\nx := 2 if input.kind == \"two\"\n"},
		{"a_test.rego", "package a_test\n\ntest_two if data.a.x == 2 with input.kind as \"two\"\n"},
	}}
	answer := ask[TestAnswer](t, request)
	text, err := json.Marshal(answer.Coverage)
	if err != nil || !strings.Contains(string(text), `"kinds":["index_excluded"]`) {
		t.Errorf("%s", text)
	}
}

func TestThereIsNoCoverageOfTestsThatFail(t *testing.T) {
	request := requestFor("test_one if false\n")
	request.Coverage = true
	if answer := ask[TestAnswer](t, request); answer.Coverage != nil {
		t.Errorf("coverage: %+v", answer.Coverage)
	}
}
