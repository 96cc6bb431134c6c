package main

import (
	"fmt"
	"io"
	"runtime"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"
)

// watch follows the steps of one test after another. It lets timers fire, which in a module for JavaScript they only do
// while the program yields; it tells which test runs; and it remembers where each test failed last.
type watch struct {
	progress io.Writer
	steps    int
	// test is where the running test stands; empty until its rule is entered.
	test     place
	failures map[place]Failed
}

type place struct {
	file string
	line int
}

// Failed is the expression that was last found not to hold.
type Failed struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
	Text   string `json:"text"`
}

func newWatch(progress io.Writer) *watch {
	return &watch{progress: progress, failures: map[place]Failed{}}
}

// stepsBetweenYields is often enough for a timer and too seldom to cost time.
const stepsBetweenYields = 1024

// Enabled belongs to topdown.QueryTracer.
func (w *watch) Enabled() bool { return true }

// Config belongs to topdown.QueryTracer.
func (w *watch) Config() topdown.TraceConfig { return topdown.TraceConfig{PlugLocalVars: false} }

// TraceEvent belongs to topdown.QueryTracer.
func (w *watch) TraceEvent(event topdown.Event) {
	if w.steps++; w.steps%stepsBetweenYields == 0 {
		runtime.Gosched()
	}
	switch event.Op {
	case topdown.EnterOp:
		w.enter(event)
	case topdown.FailOp:
		w.fail(event)
	}
}

// enter notices the start of a test: the tester's query asks for one rule, which is entered next.
func (w *watch) enter(event topdown.Event) {
	if event.QueryID == 0 {
		w.test = place{}
		return
	}
	if rule, isRule := event.Node.(*ast.Rule); isRule && w.test == (place{}) {
		w.test = placeOf(rule.Location)
		fmt.Fprintf(w.progress, "running %s.%s (%s:%d)\n", rule.Module.Package.Path, rule.Head.Ref(), w.test.file, w.test.line)
	}
}

// fail remembers the last failure. That of `every` is left out, since the one inside of it says more.
func (w *watch) fail(event topdown.Event) {
	expression, isExpression := event.Node.(*ast.Expr)
	if !isExpression || event.QueryID == 0 || expression.IsEvery() || event.Location == nil || event.Location.File == "" {
		return
	}
	w.failures[w.test] = Failed{
		File:   event.Location.File,
		Line:   event.Location.Row,
		Column: event.Location.Col,
		Text:   string(event.Location.Text),
	}
}

func (w *watch) failureOf(test *ast.Location) *Failed {
	if failed, found := w.failures[placeOf(test)]; found {
		return &failed
	}
	return nil
}

func placeOf(location *ast.Location) place {
	return place{location.File, location.Row}
}
