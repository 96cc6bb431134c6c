package main

import (
	"cmp"
	"errors"
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"
)

// Problem is one error of OPA with its place. Line and column count from 1; errors that belong to no file have none.
type Problem struct {
	File    string   `json:"file,omitempty"`
	Line    int      `json:"line,omitempty"`
	Column  int      `json:"column,omitempty"`
	Code    string   `json:"code,omitempty"`
	Message string   `json:"message"`
	Details []string `json:"details,omitempty"`
}

// problemsOf lists what an error of OPA says, sorted by place, so that the same sources give the same answer.
func problemsOf(err error) []Problem {
	problems := unsortedProblems(err)
	slices.SortStableFunc(problems, func(a, b Problem) int {
		return cmp.Or(
			cmp.Compare(a.File, b.File),
			cmp.Compare(a.Line, b.Line),
			cmp.Compare(a.Column, b.Column),
			cmp.Compare(a.Message, b.Message),
		)
	})
	return problems
}

func unsortedProblems(err error) []Problem {
	switch typed := err.(type) {
	case nil:
		return nil
	case ast.Errors:
		var problems []Problem
		for _, each := range typed {
			problems = append(problems, problemOfAst(each))
		}
		return problems
	case *ast.Error:
		return []Problem{problemOfAst(typed)}
	case *topdown.Error:
		return []Problem{placed(Problem{Code: typed.Code, Message: typed.Message}, typed.Location)}
	case interface{ Unwrap() []error }:
		var problems []Problem
		for _, each := range typed.Unwrap() {
			problems = append(problems, unsortedProblems(each)...)
		}
		return problems
	}
	if inner := errors.Unwrap(err); inner != nil {
		if problems := unsortedProblems(inner); problems[0].Code != "" {
			return problems
		}
	}
	return []Problem{{Message: err.Error()}}
}

func problemOfAst(err *ast.Error) Problem {
	problem := Problem{Code: err.Code, Message: err.Message}
	if err.Details != nil {
		problem.Details = err.Details.Lines()
	}
	return placed(problem, err.Location)
}

func placed(problem Problem, location *ast.Location) Problem {
	if location != nil {
		problem.File, problem.Line, problem.Column = location.File, location.Row, location.Col
	}
	return problem
}
