package main

import (
	"cmp"
	"context"
	"io"
	"slices"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/cover"
	"github.com/open-policy-agent/opa/v1/storage"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"github.com/open-policy-agent/opa/v1/tester"
	"github.com/open-policy-agent/opa/v1/topdown"
)

// TestRequest asks for the verdicts of `opa test`.
type TestRequest struct {
	Kind
	Allowed
	Schemas
	Sources []Source `json:"sources"`
	// Data is what tests find under `data` beside the rules.
	Data map[string]any `json:"data"`
	// Run is a regular expression; tests whose full name it does not match are left out.
	Run string `json:"run"`
	// TimeoutMilliseconds is how long one test may take.
	TimeoutMilliseconds int64 `json:"timeoutMilliseconds"`
	// Coverage asks for the report of `opa test --coverage --format json`.
	Coverage bool `json:"coverage"`
}

// TestAnswer lists the tests in the order of the sources' names and lines, or the problems that keep them from running.
type TestAnswer struct {
	Problems []Problem    `json:"problems"`
	Tests    []TestResult `json:"tests"`
	// Coverage is there if it was asked for and no test failed.
	Coverage *cover.Report `json:"coverage,omitempty"`
}

func runTests(request TestRequest, progress io.Writer) TestAnswer {
	tests, report, err := testAndCover(request, progress)
	return TestAnswer{Problems: listed(problemsOf(err)), Tests: listed(tests), Coverage: report}
}

// testAndCover runs the tests under watch. For coverage it runs them once more: OPA looks for the reasons why a line is
// not covered only if it has the tracer to itself, and tests that came to an end once may be run without watch.
func testAndCover(request TestRequest, progress io.Writer) ([]TestResult, *cover.Report, error) {
	capabilities, err := request.capabilities()
	if err != nil {
		return nil, nil, err
	}
	modules, err := parseSources(request.Sources, capabilities)
	if err != nil {
		return nil, nil, err
	}
	run := testRun{request, capabilities, modules}
	watch := newWatch(progress)
	tests, err := run.collect(watch, watch)
	if err != nil || !request.Coverage || slices.ContainsFunc(tests, failed) {
		return tests, nil, err
	}
	coverage := cover.New()
	again, err := run.collect(coverage, watch)
	if err != nil || slices.ContainsFunc(again, failed) {
		return again, nil, err
	}
	report := coverage.Report(modules)
	return tests, &report, nil
}

type testRun struct {
	request      TestRequest
	capabilities *ast.Capabilities
	modules      map[string]*ast.Module
}

func (run testRun) collect(tracer topdown.QueryTracer, watch *watch) ([]TestResult, error) {
	background := context.Background()
	store := inmem.New()
	if run.request.Data != nil {
		store = inmem.NewFromObject(run.request.Data)
	}
	transaction, err := store.NewTransaction(background, storage.WriteParams)
	if err != nil {
		return nil, err
	}
	defer store.Abort(background, transaction)
	const defaultTimeout = 5 * time.Second
	runner := tester.NewRunner().
		SetCompiler(newCompiler(run.capabilities, run.request.Schemas).
			WithPathConflictsCheck(storage.NonEmpty(background, store, transaction))).
		SetStore(store).
		SetModules(run.modules).
		CapturePrintOutput(true).
		StackTraces(true).
		SetCoverageQueryTracer(tracer).
		SetTimeout(cmp.Or(time.Duration(run.request.TimeoutMilliseconds)*time.Millisecond, defaultTimeout)).
		Filter(run.request.Run).
		// One after another, so that watch knows which one it sees.
		SetParallel(1)
	results, err := runner.RunTests(background, transaction)
	if err != nil {
		return nil, err
	}
	var tests []TestResult
	for result := range results {
		tests = append(tests, describe(result, watch))
	}
	slices.SortFunc(tests, byPlace)
	return tests, nil
}
