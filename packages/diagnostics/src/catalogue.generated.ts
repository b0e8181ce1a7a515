// Generated from messages/ by `npm run generate`. Do not edit.
import { type Citation, formatCitation } from "./citation.ts";
import type { ParameterValue, Severity } from "./parameter-value.ts";
import { kindName } from "./kinds.ts";
import { type LocalNames, localName } from "./local-names.ts";
import { choose, choosePlural, countOf, formatCount, joinCitations, joinList, joinNames, nearestNames, selectKey } from "./parameters.ts";

type P = Readonly<Record<string, ParameterValue>>;
type Text = (p: P, n?: LocalNames) => string;
interface Both { readonly en: Text; readonly zh: Text }
interface Texts { readonly message: Both; readonly labels: Readonly<Record<string, Both>>; readonly help?: Both; readonly fixes: Readonly<Record<string, Both>> }

/** The parameters that each code takes. */
interface DiagnosticParameters {
  readonly "act-not-clear": { readonly "name": string };
  readonly "act-of-another-role": { readonly "rule": string; readonly "roles": readonly string[]; readonly "given": string };
  readonly "act-without-bound": { readonly "rule": string };
  readonly "acts-differ": { readonly "rule": string; readonly "on": string };
  readonly "amendment-days": { readonly "article": Citation; readonly "what": string; readonly "days": number; readonly "until": string; readonly "from": string };
  readonly "applicant-twice": { readonly "id": string; readonly "other": string };
  readonly "applicant-without-id": { readonly "given": string };
  readonly "arm-never-reached": { readonly "value": string; readonly "earlier": string };
  readonly "article-not-accounted-for": { readonly "articles": readonly Citation[] };
  readonly "articles-turned": { readonly "first": number; readonly "last": number };
  readonly "boundary-not-tried": { readonly "article": Citation; readonly "bound": string; readonly "others": number };
  readonly "bump-too-small": { readonly "policy": string; readonly "stated": string; readonly "found": string };
  readonly "calculation-too-long": { readonly "limit": number };
  readonly "calendar-day-wrong": { readonly "day": string; readonly "year": string; readonly "fault": string };
  readonly "calendar-file-unread": { readonly "path": string };
  readonly "calendar-needs-one-file": { readonly "number": number };
  readonly "calendar-not-used": {  };
  readonly "calendar-year-wrong": { readonly "year": string; readonly "what": string };
  readonly "cannot-be-none": { readonly "name": string };
  readonly "cap-twice": { readonly "name": string };
  readonly "case-is-round": {  };
  readonly "case-not-covered": { readonly "subjects": readonly string[]; readonly "example": readonly string[] };
  readonly "case-not-facts": { readonly "given": string };
  readonly "case-refused": { readonly "count": number };
  readonly "cause-not-in-title": { readonly "cause": string; readonly "title": string; readonly "articles": readonly Citation[] };
  readonly "chain-turns-back": {  };
  readonly "circular-definition": { readonly "names": readonly string[]; readonly "number": number };
  readonly "code-not-found": { readonly "name": string; readonly "nearest": readonly string[] };
  readonly "colon-after-word": { readonly "word": string };
  readonly "comma-between-conditions": {  };
  readonly "comma-missing": { readonly "name": string };
  readonly "command-unknown": { readonly "name": string; readonly "nearest": readonly string[] };
  readonly "comparison-missing": { readonly "left": string; readonly "right": string };
  readonly "condition-missing": { readonly "verb": string };
  readonly "condition-needs-article": {  };
  readonly "configuration-not-list": { readonly "path": string };
  readonly "configured-plugin-missing": { readonly "path": string; readonly "name": string };
  readonly "count-of-field": { readonly "list": string };
  readonly "coverage-below": { readonly "policy": string; readonly "least": number };
  readonly "date-not-read": { readonly "written": string };
  readonly "date-with-slashes": { readonly "written": string };
  readonly "day-asked-missing": { readonly "given": string };
  readonly "day-does-not-exist": { readonly "name": string; readonly "given": string };
  readonly "decision-as-value": { readonly "name": string };
  readonly "decision-not-found": { readonly "name": string; readonly "nearest": readonly string[] };
  readonly "decision-not-named": { readonly "decisions": readonly string[] };
  readonly "declared-twice": { readonly "name": string };
  readonly "defined-too-deeply": { readonly "name": string; readonly "limit": number };
  readonly "determination-expected": { readonly "given": string };
  readonly "done-on-what": {  };
  readonly "doubled-equals": {  };
  readonly "duration-of-what": {  };
  readonly "ends-before-it-begins": { readonly "name": string; readonly "from": string; readonly "until": string };
  readonly "field-of-no-record": { readonly "name": string; readonly "field": string; readonly "why": string };
  readonly "file-not-found": { readonly "path": string };
  readonly "file-not-readable": { readonly "path": string };
  readonly "file-not-text": { readonly "path": string };
  readonly "file-not-writable": { readonly "path": string };
  readonly "file-too-large": { readonly "path": string; readonly "limit": number };
  readonly "finer-than-a-fen": { readonly "name": string; readonly "given": string; readonly "decimals": number };
  readonly "fingerprints-missing": { readonly "policy": string };
  readonly "fingerprints-of-plugin": { readonly "path": string };
  readonly "fingerprints-unread": { readonly "path": string };
  readonly "folder-exists": { readonly "path": string };
  readonly "folder-for-file": { readonly "path": string };
  readonly "folder-not-found": { readonly "path": string };
  readonly "force-days": { readonly "why": string };
  readonly "function-in-two-plugins": { readonly "name": string; readonly "first": string; readonly "second": string };
  readonly "function-without-values": { readonly "name": string };
  readonly "give-and-add": { readonly "name": string };
  readonly "given-again": { readonly "name": string; readonly "first": string };
  readonly "given-outside-range": { readonly "number": string; readonly "least": string; readonly "most": string };
  readonly "given-twice": { readonly "name": string; readonly "other": string };
  readonly "given-unlike-fact": { readonly "name": string; readonly "expected": string };
  readonly "heading-without-word": { readonly "name": string };
  readonly "history-not-clear": { readonly "why": string };
  readonly "if-needs-brackets": {  };
  readonly "implied-rule": { readonly "implied": Citation; readonly "by": Citation; readonly "asksImplied": string; readonly "asksBy": string };
  readonly "items-on-own-lines": { readonly "group": string };
  readonly "json-key-repeated": { readonly "path": string; readonly "name": string; readonly "line": number; readonly "column": number };
  readonly "json-unread": { readonly "path": string; readonly "line": number; readonly "column": number };
  readonly "label-without-owner": { readonly "name": string };
  readonly "latest-by-what": {  };
  readonly "length-in-numerals": { readonly "text": string };
  readonly "length-too-short": { readonly "length": string; readonly "least": number };
  readonly "limit-beyond-all": {  };
  readonly "limit-else": {  };
  readonly "limit-may-exceed": {  };
  readonly "limit-of-what": { readonly "name": string; readonly "why": string };
  readonly "limit-rounding": {  };
  readonly "limit-ties": { readonly "word": string };
  readonly "limit-with-condition": {  };
  readonly "lines-left-alone": { readonly "path": string; readonly "line": number; readonly "count": number };
  readonly "list-as-value": { readonly "name": string };
  readonly "list-in-list": { readonly "name": string };
  readonly "list-not-named": {  };
  readonly "loosened-rule": { readonly "rule": Citation; readonly "first": Citation; readonly "less": string; readonly "more": string };
  readonly "member-expected": { readonly "set": string };
  readonly "missing-space": { readonly "after": string; readonly "read": string };
  readonly "module-not-loaded": { readonly "path": string; readonly "reason": string };
  readonly "more-than-there-are": { readonly "number": number; readonly "items": number };
  readonly "name-fixed": { readonly "name": string; readonly "why": string };
  readonly "name-in-two-plugins": { readonly "name": string; readonly "first": string; readonly "second": string };
  readonly "name-needs-backquotes": { readonly "name": string };
  readonly "name-not-in-policy": { readonly "kind": string; readonly "name": string; readonly "nearest": readonly string[] };
  readonly "name-not-writable": { readonly "name": string };
  readonly "name-read-differently": { readonly "name": string };
  readonly "name-taken": { readonly "name": string };
  readonly "needless-stop": { readonly "sign": string };
  readonly "nested-too-deeply": { readonly "limit": number };
  readonly "never-applies": { readonly "rule": Citation; readonly "subject": string };
  readonly "no-article-in-text": { readonly "path": string };
  readonly "no-measure-installed": {  };
  readonly "no-order": { readonly "sign": string; readonly "kind": string };
  readonly "no-policy-here": { readonly "path": string };
  readonly "no-such-article": { readonly "article": Citation; readonly "range": string };
  readonly "no-such-date": { readonly "date": string };
  readonly "no-such-day": { readonly "day": string };
  readonly "no-such-function": { readonly "name": string; readonly "nearest": readonly string[] };
  readonly "no-such-rule": { readonly "name": string; readonly "nearest": readonly string[] };
  readonly "no-such-statement": { readonly "word": string; readonly "nearest": readonly string[] };
  readonly "none-as-value": {  };
  readonly "not-a-condition": { readonly "text": string; readonly "kind": string };
  readonly "not-a-member": { readonly "name": string; readonly "given": string; readonly "members": readonly string[]; readonly "nearest": readonly string[] };
  readonly "not-an-outcome": { readonly "subject": string; readonly "word": string };
  readonly "not-of-this-event": { readonly "part": string; readonly "event": string };
  readonly "not-one-of-these": { readonly "name": string; readonly "of": string; readonly "members": readonly string[]; readonly "nearest": readonly string[] };
  readonly "not-the-same-records": { readonly "title": string; readonly "other": string; readonly "relation": string };
  readonly "note-out-of-place": { readonly "verb": string; readonly "note": string };
  readonly "note-twice": { readonly "note": string };
  readonly "nothing-expected": { readonly "name": string };
  readonly "number-as-percent": { readonly "number": string; readonly "percent": string };
  readonly "number-too-fine": { readonly "number": string; readonly "kind": string; readonly "decimals": number };
  readonly "number-too-wide": { readonly "number": string };
  readonly "number-with-commas": { readonly "written": string; readonly "first": string; readonly "second": string; readonly "to": string };
  readonly "number-without-unit": { readonly "number": string; readonly "family": string };
  readonly "one-case-compared": { readonly "path": string };
  readonly "option-unknown": { readonly "name": string; readonly "nearest": readonly string[] };
  readonly "option-value-unread": { readonly "name": string; readonly "value": string; readonly "kind": string };
  readonly "option-without-value": { readonly "name": string };
  readonly "options-together": { readonly "one": string; readonly "other": string };
  readonly "other-currency": { readonly "written": string; readonly "currency": string };
  readonly "otherwise-after-value": {  };
  readonly "percent-too-large": { readonly "name": string; readonly "given": string; readonly "percent": string; readonly "least": string; readonly "most": string; readonly "share": string };
  readonly "period-not-named": { readonly "list": string; readonly "field": string };
  readonly "plugin-file-missing": { readonly "path": string; readonly "nearest": readonly string[] };
  readonly "plugin-file-outside": { readonly "path": string };
  readonly "plugin-file-twice": { readonly "path": string };
  readonly "plugin-file-unread": { readonly "number": number };
  readonly "plugin-function-kind": { readonly "name": string; readonly "kind": string; readonly "nearest": readonly string[] };
  readonly "plugin-function-missing": { readonly "name": string; readonly "nearest": readonly string[] };
  readonly "plugin-function-name": { readonly "name": string };
  readonly "plugin-function-twice": { readonly "name": string };
  readonly "plugin-function-unread": { readonly "number": number; readonly "what": string };
  readonly "plugin-function-unsigned": { readonly "name": string; readonly "nearest": readonly string[] };
  readonly "plugin-functions-unread": {  };
  readonly "plugin-id-taken": { readonly "name": string; readonly "path": string };
  readonly "plugin-manifest-unread": {  };
  readonly "plugin-other-format": { readonly "found": string; readonly "expected": number };
  readonly "plugin-reserved-entry": { readonly "key": string };
  readonly "plugin-too-large": { readonly "limit": number };
  readonly "plugin-too-many": { readonly "what": string; readonly "limit": number };
  readonly "plugin-twice": { readonly "name": string; readonly "first": string; readonly "second": string };
  readonly "plugin-unknown-entry": { readonly "key": string; readonly "nearest": readonly string[] };
  readonly "plugin-value-missing": { readonly "key": string };
  readonly "plugin-value-wrong": { readonly "key": string; readonly "kind": string };
  readonly "policy-empty": { readonly "path": string };
  readonly "policy-not-found": { readonly "name": string; readonly "nearest": readonly string[] };
  readonly "population-draw-unlike-fact": { readonly "name": string; readonly "draw": string };
  readonly "population-not-drawn-before": { readonly "name": string; readonly "nearest": readonly string[] };
  readonly "population-not-in-policy": { readonly "kind": string; readonly "name": string; readonly "nearest": readonly string[] };
  readonly "population-unknown-entry": { readonly "path": string; readonly "nearest": readonly string[] };
  readonly "population-value-wrong": { readonly "path": string; readonly "kind": string };
  readonly "procedure-without-steps": { readonly "name": string };
  readonly "range-as-difference": { readonly "from": string; readonly "to": string };
  readonly "range-unclear": { readonly "why": string };
  readonly "reading-without-value": { readonly "name": string };
  readonly "record-not-clear": { readonly "name": string; readonly "list": string };
  readonly "record-not-in-list": { readonly "given": string; readonly "list": string };
  readonly "relaxed-to-without-bound": { readonly "rule": string };
  readonly "repeated-header-line": { readonly "verb": string };
  readonly "round-not-cohort": { readonly "given": string };
  readonly "round-table": { readonly "why": string };
  readonly "round-to-what": {  };
  readonly "rounding-not-stated": { readonly "kind": string; readonly "decimals": string };
  readonly "row-missing": { readonly "table": string; readonly "keys": readonly string[] };
  readonly "row-without-table": {  };
  readonly "rows-overlap": { readonly "table": string; readonly "keys": readonly string[]; readonly "why": string };
  readonly "rows-share": { readonly "table": string; readonly "keys": readonly string[] };
  readonly "rule-not-clear": { readonly "rules": readonly string[] };
  readonly "rules-clash": { readonly "first": Citation; readonly "second": Citation; readonly "asksFirst": string; readonly "asksSecond": string };
  readonly "same-rule-name": { readonly "name": string; readonly "first": string; readonly "second": string };
  readonly "scenario-differs": { readonly "scenario": string; readonly "expects": string; readonly "expected": string; readonly "expectedValue": string; readonly "gets": string; readonly "found": string; readonly "foundValue": string; readonly "record": string; readonly "applicant": string; readonly "because": readonly Citation[]; readonly "missingBecause": string; readonly "missingNeeds": string };
  readonly "set-compared": { readonly "set": string };
  readonly "source-too-large": { readonly "size": number; readonly "limit": number };
  readonly "state-of-what": { readonly "word": string; readonly "of": string };
  readonly "steps-not-clear": { readonly "why": string };
  readonly "submit-papers-alone": {  };
  readonly "table-column-unknown": { readonly "name": string; readonly "nearest": readonly string[] };
  readonly "table-id-twice": { readonly "id": string; readonly "row": string; readonly "first": string; readonly "instead": string };
  readonly "table-more-problems": { readonly "count": number };
  readonly "table-not-read": { readonly "what": string };
  readonly "table-row-too-long": { readonly "row": number; readonly "cells": number; readonly "columns": number };
  readonly "table-shape": { readonly "why": string; readonly "cells": number; readonly "expected": number };
  readonly "table-too-large": { readonly "what": string; readonly "limit": number };
  readonly "table-unit-unread": { readonly "name": string; readonly "unit": string };
  readonly "table-values-refused": { readonly "values": number; readonly "rows": number };
  readonly "tightening-not-checked": { readonly "rule": Citation; readonly "first": Citation };
  readonly "title-as-value": { readonly "name": string; readonly "kind": string };
  readonly "title-of-which-record": { readonly "name": string; readonly "list": string };
  readonly "title-term-twice": { readonly "verb": string; readonly "name": string };
  readonly "title-under-itself": { readonly "names": readonly string[]; readonly "number": number };
  readonly "too-many": { readonly "what": string; readonly "number": number; readonly "most": number };
  readonly "too-many-cases": { readonly "most": number };
  readonly "too-many-decimals": { readonly "name": string; readonly "given": string; readonly "scale": number; readonly "decimals": number };
  readonly "too-many-records": { readonly "name": string; readonly "count": number; readonly "most": number };
  readonly "total-of-what": { readonly "why": string };
  readonly "two-calendars": { readonly "first": string; readonly "second": string };
  readonly "two-policy-headers": {  };
  readonly "two-statements-on-one-line": { readonly "verb": string };
  readonly "unclosed-block": {  };
  readonly "unclosed-name": { readonly "name": string };
  readonly "unclosed-text": {  };
  readonly "unexpected-word": { readonly "statement": string; readonly "text": string };
  readonly "unfinished-statement": { readonly "statement": string; readonly "after": string };
  readonly "unknown-decision": { readonly "name": string; readonly "nearest": readonly string[] };
  readonly "unknown-fact": { readonly "name": string; readonly "nearest": readonly string[]; readonly "searched": readonly string[] };
  readonly "unknown-field": { readonly "name": string; readonly "list": string; readonly "nearest": readonly string[] };
  readonly "unknown-in-scenario": { readonly "kind": string; readonly "name": string; readonly "nearest": readonly string[] };
  readonly "unknown-kind": { readonly "text": string };
  readonly "unknown-paper": { readonly "name": string; readonly "nearest": readonly string[] };
  readonly "unknown-plugin": { readonly "name": string; readonly "nearest": readonly string[] };
  readonly "unknown-role": { readonly "name": string; readonly "nearest": readonly string[] };
  readonly "unknown-state": { readonly "word": string };
  readonly "unknown-title": { readonly "name": string; readonly "nearest": readonly string[] };
  readonly "unknown-title-part": { readonly "name": string; readonly "title": string; readonly "nearest": readonly string[] };
  readonly "unknown-unit": { readonly "unit": string; readonly "nearest": readonly string[] };
  readonly "unlike-amounts": { readonly "first": string; readonly "firstKind": string; readonly "second": string; readonly "secondKind": string; readonly "meeting": string };
  readonly "unlike-counts": { readonly "first": string; readonly "firstUnit": string; readonly "second": string; readonly "secondUnit": string; readonly "meeting": string };
  readonly "unreadable-characters": { readonly "count": number };
  readonly "unused-fact": { readonly "name": string };
  readonly "value-never-given": { readonly "name": string };
  readonly "value-of-another-kind": { readonly "name": string; readonly "kind": string; readonly "given": string };
  readonly "value-of-other-members": { readonly "value": string; readonly "member": string; readonly "of": string };
  readonly "value-out-of-range": { readonly "name": string; readonly "given": string; readonly "least": string; readonly "most": string };
  readonly "value-too-wide": { readonly "name": string; readonly "given": string };
  readonly "value-without-condition": {  };
  readonly "value-without-kind": { readonly "name": string };
  readonly "values-in-call": { readonly "name": string; readonly "given": number; readonly "expected": number };
  readonly "when-not-if": {  };
  readonly "where-takes-all": { readonly "text": string };
  readonly "word-missing": { readonly "name": string };
  readonly "word-too-many": { readonly "name": string };
  readonly "working-days-alone": {  };
  readonly "wrong-kind": { readonly "text": string; readonly "kind": string; readonly "expected": string };
  readonly "wrong-section": { readonly "verb": string; readonly "home": string; readonly "section": string; readonly "name": string };
}

interface LabelNames {
  readonly "act-not-clear": "here";
  readonly "act-of-another-role": never;
  readonly "act-without-bound": never;
  readonly "acts-differ": never;
  readonly "amendment-days": "here" | "earlier";
  readonly "applicant-twice": never;
  readonly "applicant-without-id": never;
  readonly "arm-never-reached": "here" | "earlier";
  readonly "article-not-accounted-for": "here";
  readonly "articles-turned": "here";
  readonly "boundary-not-tried": "here";
  readonly "bump-too-small": never;
  readonly "calculation-too-long": "here";
  readonly "calendar-day-wrong": never;
  readonly "calendar-file-unread": never;
  readonly "calendar-needs-one-file": never;
  readonly "calendar-not-used": "here";
  readonly "calendar-year-wrong": never;
  readonly "cannot-be-none": "here";
  readonly "cap-twice": "again" | "first";
  readonly "case-is-round": never;
  readonly "case-not-covered": "here";
  readonly "case-not-facts": never;
  readonly "case-refused": never;
  readonly "cause-not-in-title": "here" | "title";
  readonly "chain-turns-back": "here";
  readonly "circular-definition": "first" | "second";
  readonly "code-not-found": never;
  readonly "colon-after-word": "here";
  readonly "comma-between-conditions": "here";
  readonly "comma-missing": "here";
  readonly "command-unknown": never;
  readonly "comparison-missing": "here";
  readonly "condition-missing": "here";
  readonly "condition-needs-article": "here";
  readonly "configuration-not-list": never;
  readonly "configured-plugin-missing": never;
  readonly "count-of-field": "here";
  readonly "coverage-below": never;
  readonly "date-not-read": "here";
  readonly "date-with-slashes": "here";
  readonly "day-asked-missing": never;
  readonly "day-does-not-exist": never;
  readonly "decision-as-value": "here";
  readonly "decision-not-found": never;
  readonly "decision-not-named": never;
  readonly "declared-twice": "again" | "first";
  readonly "defined-too-deeply": "here";
  readonly "determination-expected": never;
  readonly "done-on-what": "here";
  readonly "doubled-equals": "here";
  readonly "duration-of-what": "here";
  readonly "ends-before-it-begins": never;
  readonly "field-of-no-record": "here";
  readonly "file-not-found": never;
  readonly "file-not-readable": never;
  readonly "file-not-text": never;
  readonly "file-not-writable": never;
  readonly "file-too-large": never;
  readonly "finer-than-a-fen": never;
  readonly "fingerprints-missing": never;
  readonly "fingerprints-of-plugin": never;
  readonly "fingerprints-unread": never;
  readonly "folder-exists": never;
  readonly "folder-for-file": never;
  readonly "folder-not-found": never;
  readonly "force-days": "here";
  readonly "function-in-two-plugins": "here";
  readonly "function-without-values": "here";
  readonly "give-and-add": "here" | "first";
  readonly "given-again": "again" | "first";
  readonly "given-outside-range": "here";
  readonly "given-twice": never;
  readonly "given-unlike-fact": "here";
  readonly "heading-without-word": "here";
  readonly "history-not-clear": "here";
  readonly "if-needs-brackets": "here";
  readonly "implied-rule": "here" | "other";
  readonly "items-on-own-lines": "here";
  readonly "json-key-repeated": never;
  readonly "json-unread": never;
  readonly "label-without-owner": "here";
  readonly "latest-by-what": "here";
  readonly "length-in-numerals": "here";
  readonly "length-too-short": "here";
  readonly "limit-beyond-all": "here";
  readonly "limit-else": "here";
  readonly "limit-may-exceed": "here";
  readonly "limit-of-what": "here";
  readonly "limit-rounding": "here";
  readonly "limit-ties": "here";
  readonly "limit-with-condition": "here";
  readonly "lines-left-alone": never;
  readonly "list-as-value": "here";
  readonly "list-in-list": "here";
  readonly "list-not-named": "here";
  readonly "loosened-rule": "here" | "first";
  readonly "member-expected": "here";
  readonly "missing-space": "here";
  readonly "module-not-loaded": never;
  readonly "more-than-there-are": "here";
  readonly "name-fixed": "here";
  readonly "name-in-two-plugins": "here" | "first" | "second";
  readonly "name-needs-backquotes": "here";
  readonly "name-not-in-policy": never;
  readonly "name-not-writable": "here";
  readonly "name-read-differently": "here" | "other";
  readonly "name-taken": "here" | "taken";
  readonly "needless-stop": "here";
  readonly "nested-too-deeply": "here";
  readonly "never-applies": "here" | "rule";
  readonly "no-article-in-text": never;
  readonly "no-measure-installed": never;
  readonly "no-order": "here";
  readonly "no-policy-here": never;
  readonly "no-such-article": "here" | "range";
  readonly "no-such-date": "here";
  readonly "no-such-day": "here";
  readonly "no-such-function": "here";
  readonly "no-such-rule": "here";
  readonly "no-such-statement": "here";
  readonly "none-as-value": "here";
  readonly "not-a-condition": "here";
  readonly "not-a-member": never;
  readonly "not-an-outcome": "here";
  readonly "not-of-this-event": never;
  readonly "not-one-of-these": "here" | "declared";
  readonly "not-the-same-records": "here" | "other";
  readonly "note-out-of-place": "here";
  readonly "note-twice": "second" | "first";
  readonly "nothing-expected": "here";
  readonly "number-as-percent": "here";
  readonly "number-too-fine": "here";
  readonly "number-too-wide": "here";
  readonly "number-with-commas": "here";
  readonly "number-without-unit": "here";
  readonly "one-case-compared": never;
  readonly "option-unknown": never;
  readonly "option-value-unread": never;
  readonly "option-without-value": never;
  readonly "options-together": never;
  readonly "other-currency": "here";
  readonly "otherwise-after-value": "here";
  readonly "percent-too-large": never;
  readonly "period-not-named": "here" | "list";
  readonly "plugin-file-missing": never;
  readonly "plugin-file-outside": never;
  readonly "plugin-file-twice": never;
  readonly "plugin-file-unread": never;
  readonly "plugin-function-kind": never;
  readonly "plugin-function-missing": never;
  readonly "plugin-function-name": never;
  readonly "plugin-function-twice": never;
  readonly "plugin-function-unread": never;
  readonly "plugin-function-unsigned": never;
  readonly "plugin-functions-unread": never;
  readonly "plugin-id-taken": never;
  readonly "plugin-manifest-unread": never;
  readonly "plugin-other-format": never;
  readonly "plugin-reserved-entry": never;
  readonly "plugin-too-large": never;
  readonly "plugin-too-many": never;
  readonly "plugin-twice": never;
  readonly "plugin-unknown-entry": never;
  readonly "plugin-value-missing": never;
  readonly "plugin-value-wrong": never;
  readonly "policy-empty": never;
  readonly "policy-not-found": never;
  readonly "population-draw-unlike-fact": never;
  readonly "population-not-drawn-before": never;
  readonly "population-not-in-policy": never;
  readonly "population-unknown-entry": never;
  readonly "population-value-wrong": never;
  readonly "procedure-without-steps": "here";
  readonly "range-as-difference": "here";
  readonly "range-unclear": "here";
  readonly "reading-without-value": "here";
  readonly "record-not-clear": "here" | "declared";
  readonly "record-not-in-list": never;
  readonly "relaxed-to-without-bound": "here" | "rule";
  readonly "repeated-header-line": "second" | "first";
  readonly "round-not-cohort": never;
  readonly "round-table": "here";
  readonly "round-to-what": "here";
  readonly "rounding-not-stated": "here";
  readonly "row-missing": "here";
  readonly "row-without-table": "here";
  readonly "rows-overlap": "again" | "first";
  readonly "rows-share": "again" | "first";
  readonly "rule-not-clear": "here";
  readonly "rules-clash": "here" | "other";
  readonly "same-rule-name": "here" | "other";
  readonly "scenario-differs": "here" | "rule";
  readonly "set-compared": "here" | "set";
  readonly "source-too-large": "here";
  readonly "state-of-what": "here";
  readonly "steps-not-clear": "here";
  readonly "submit-papers-alone": "here";
  readonly "table-column-unknown": never;
  readonly "table-id-twice": never;
  readonly "table-more-problems": never;
  readonly "table-not-read": never;
  readonly "table-row-too-long": never;
  readonly "table-shape": "here";
  readonly "table-too-large": never;
  readonly "table-unit-unread": never;
  readonly "table-values-refused": never;
  readonly "tightening-not-checked": "here" | "first";
  readonly "title-as-value": "here";
  readonly "title-of-which-record": "here" | "declared";
  readonly "title-term-twice": "again" | "first";
  readonly "title-under-itself": "here" | "other";
  readonly "too-many": "here";
  readonly "too-many-cases": "here";
  readonly "too-many-decimals": never;
  readonly "too-many-records": never;
  readonly "total-of-what": "here";
  readonly "two-calendars": "again" | "first";
  readonly "two-policy-headers": "again" | "first";
  readonly "two-statements-on-one-line": "here";
  readonly "unclosed-block": "here";
  readonly "unclosed-name": "here";
  readonly "unclosed-text": "here";
  readonly "unexpected-word": "here";
  readonly "unfinished-statement": "here";
  readonly "unknown-decision": "here";
  readonly "unknown-fact": "here";
  readonly "unknown-field": "here" | "list";
  readonly "unknown-in-scenario": "here";
  readonly "unknown-kind": "here";
  readonly "unknown-paper": "here";
  readonly "unknown-plugin": "here";
  readonly "unknown-role": "here";
  readonly "unknown-state": "here";
  readonly "unknown-title": "here";
  readonly "unknown-title-part": "here";
  readonly "unknown-unit": "here";
  readonly "unlike-amounts": "here" | "other";
  readonly "unlike-counts": "here" | "other";
  readonly "unreadable-characters": "here";
  readonly "unused-fact": "here";
  readonly "value-never-given": "here";
  readonly "value-of-another-kind": never;
  readonly "value-of-other-members": "here" | "declared";
  readonly "value-out-of-range": never;
  readonly "value-too-wide": never;
  readonly "value-without-condition": "here";
  readonly "value-without-kind": "here" | "decision";
  readonly "values-in-call": "here";
  readonly "when-not-if": "here";
  readonly "where-takes-all": "here";
  readonly "word-missing": never;
  readonly "word-too-many": never;
  readonly "working-days-alone": "here";
  readonly "wrong-kind": "here";
  readonly "wrong-section": "here" | "section";
}

interface PrimaryLabels {
  readonly "act-not-clear": "here";
  readonly "act-of-another-role": never;
  readonly "act-without-bound": never;
  readonly "acts-differ": never;
  readonly "amendment-days": "here";
  readonly "applicant-twice": never;
  readonly "applicant-without-id": never;
  readonly "arm-never-reached": "here";
  readonly "article-not-accounted-for": "here";
  readonly "articles-turned": "here";
  readonly "boundary-not-tried": "here";
  readonly "bump-too-small": never;
  readonly "calculation-too-long": "here";
  readonly "calendar-day-wrong": never;
  readonly "calendar-file-unread": never;
  readonly "calendar-needs-one-file": never;
  readonly "calendar-not-used": "here";
  readonly "calendar-year-wrong": never;
  readonly "cannot-be-none": "here";
  readonly "cap-twice": "again";
  readonly "case-is-round": never;
  readonly "case-not-covered": "here";
  readonly "case-not-facts": never;
  readonly "case-refused": never;
  readonly "cause-not-in-title": "here";
  readonly "chain-turns-back": "here";
  readonly "circular-definition": "first";
  readonly "code-not-found": never;
  readonly "colon-after-word": "here";
  readonly "comma-between-conditions": "here";
  readonly "comma-missing": "here";
  readonly "command-unknown": never;
  readonly "comparison-missing": "here";
  readonly "condition-missing": "here";
  readonly "condition-needs-article": "here";
  readonly "configuration-not-list": never;
  readonly "configured-plugin-missing": never;
  readonly "count-of-field": "here";
  readonly "coverage-below": never;
  readonly "date-not-read": "here";
  readonly "date-with-slashes": "here";
  readonly "day-asked-missing": never;
  readonly "day-does-not-exist": never;
  readonly "decision-as-value": "here";
  readonly "decision-not-found": never;
  readonly "decision-not-named": never;
  readonly "declared-twice": "again";
  readonly "defined-too-deeply": "here";
  readonly "determination-expected": never;
  readonly "done-on-what": "here";
  readonly "doubled-equals": "here";
  readonly "duration-of-what": "here";
  readonly "ends-before-it-begins": never;
  readonly "field-of-no-record": "here";
  readonly "file-not-found": never;
  readonly "file-not-readable": never;
  readonly "file-not-text": never;
  readonly "file-not-writable": never;
  readonly "file-too-large": never;
  readonly "finer-than-a-fen": never;
  readonly "fingerprints-missing": never;
  readonly "fingerprints-of-plugin": never;
  readonly "fingerprints-unread": never;
  readonly "folder-exists": never;
  readonly "folder-for-file": never;
  readonly "folder-not-found": never;
  readonly "force-days": "here";
  readonly "function-in-two-plugins": "here";
  readonly "function-without-values": "here";
  readonly "give-and-add": "here";
  readonly "given-again": "again";
  readonly "given-outside-range": "here";
  readonly "given-twice": never;
  readonly "given-unlike-fact": "here";
  readonly "heading-without-word": "here";
  readonly "history-not-clear": "here";
  readonly "if-needs-brackets": "here";
  readonly "implied-rule": "here";
  readonly "items-on-own-lines": "here";
  readonly "json-key-repeated": never;
  readonly "json-unread": never;
  readonly "label-without-owner": "here";
  readonly "latest-by-what": "here";
  readonly "length-in-numerals": "here";
  readonly "length-too-short": "here";
  readonly "limit-beyond-all": "here";
  readonly "limit-else": "here";
  readonly "limit-may-exceed": "here";
  readonly "limit-of-what": "here";
  readonly "limit-rounding": "here";
  readonly "limit-ties": "here";
  readonly "limit-with-condition": "here";
  readonly "lines-left-alone": never;
  readonly "list-as-value": "here";
  readonly "list-in-list": "here";
  readonly "list-not-named": "here";
  readonly "loosened-rule": "here";
  readonly "member-expected": "here";
  readonly "missing-space": "here";
  readonly "module-not-loaded": never;
  readonly "more-than-there-are": "here";
  readonly "name-fixed": "here";
  readonly "name-in-two-plugins": "here";
  readonly "name-needs-backquotes": "here";
  readonly "name-not-in-policy": never;
  readonly "name-not-writable": "here";
  readonly "name-read-differently": "here";
  readonly "name-taken": "here";
  readonly "needless-stop": "here";
  readonly "nested-too-deeply": "here";
  readonly "never-applies": "here";
  readonly "no-article-in-text": never;
  readonly "no-measure-installed": never;
  readonly "no-order": "here";
  readonly "no-policy-here": never;
  readonly "no-such-article": "here";
  readonly "no-such-date": "here";
  readonly "no-such-day": "here";
  readonly "no-such-function": "here";
  readonly "no-such-rule": "here";
  readonly "no-such-statement": "here";
  readonly "none-as-value": "here";
  readonly "not-a-condition": "here";
  readonly "not-a-member": never;
  readonly "not-an-outcome": "here";
  readonly "not-of-this-event": never;
  readonly "not-one-of-these": "here";
  readonly "not-the-same-records": "here";
  readonly "note-out-of-place": "here";
  readonly "note-twice": "second";
  readonly "nothing-expected": "here";
  readonly "number-as-percent": "here";
  readonly "number-too-fine": "here";
  readonly "number-too-wide": "here";
  readonly "number-with-commas": "here";
  readonly "number-without-unit": "here";
  readonly "one-case-compared": never;
  readonly "option-unknown": never;
  readonly "option-value-unread": never;
  readonly "option-without-value": never;
  readonly "options-together": never;
  readonly "other-currency": "here";
  readonly "otherwise-after-value": "here";
  readonly "percent-too-large": never;
  readonly "period-not-named": "here";
  readonly "plugin-file-missing": never;
  readonly "plugin-file-outside": never;
  readonly "plugin-file-twice": never;
  readonly "plugin-file-unread": never;
  readonly "plugin-function-kind": never;
  readonly "plugin-function-missing": never;
  readonly "plugin-function-name": never;
  readonly "plugin-function-twice": never;
  readonly "plugin-function-unread": never;
  readonly "plugin-function-unsigned": never;
  readonly "plugin-functions-unread": never;
  readonly "plugin-id-taken": never;
  readonly "plugin-manifest-unread": never;
  readonly "plugin-other-format": never;
  readonly "plugin-reserved-entry": never;
  readonly "plugin-too-large": never;
  readonly "plugin-too-many": never;
  readonly "plugin-twice": never;
  readonly "plugin-unknown-entry": never;
  readonly "plugin-value-missing": never;
  readonly "plugin-value-wrong": never;
  readonly "policy-empty": never;
  readonly "policy-not-found": never;
  readonly "population-draw-unlike-fact": never;
  readonly "population-not-drawn-before": never;
  readonly "population-not-in-policy": never;
  readonly "population-unknown-entry": never;
  readonly "population-value-wrong": never;
  readonly "procedure-without-steps": "here";
  readonly "range-as-difference": "here";
  readonly "range-unclear": "here";
  readonly "reading-without-value": "here";
  readonly "record-not-clear": "here";
  readonly "record-not-in-list": never;
  readonly "relaxed-to-without-bound": "here";
  readonly "repeated-header-line": "second";
  readonly "round-not-cohort": never;
  readonly "round-table": "here";
  readonly "round-to-what": "here";
  readonly "rounding-not-stated": "here";
  readonly "row-missing": "here";
  readonly "row-without-table": "here";
  readonly "rows-overlap": "again";
  readonly "rows-share": "again";
  readonly "rule-not-clear": "here";
  readonly "rules-clash": "here";
  readonly "same-rule-name": "here";
  readonly "scenario-differs": "here";
  readonly "set-compared": "here";
  readonly "source-too-large": "here";
  readonly "state-of-what": "here";
  readonly "steps-not-clear": "here";
  readonly "submit-papers-alone": "here";
  readonly "table-column-unknown": never;
  readonly "table-id-twice": never;
  readonly "table-more-problems": never;
  readonly "table-not-read": never;
  readonly "table-row-too-long": never;
  readonly "table-shape": "here";
  readonly "table-too-large": never;
  readonly "table-unit-unread": never;
  readonly "table-values-refused": never;
  readonly "tightening-not-checked": "here";
  readonly "title-as-value": "here";
  readonly "title-of-which-record": "here";
  readonly "title-term-twice": "again";
  readonly "title-under-itself": "here";
  readonly "too-many": "here";
  readonly "too-many-cases": "here";
  readonly "too-many-decimals": never;
  readonly "too-many-records": never;
  readonly "total-of-what": "here";
  readonly "two-calendars": "again";
  readonly "two-policy-headers": "again";
  readonly "two-statements-on-one-line": "here";
  readonly "unclosed-block": "here";
  readonly "unclosed-name": "here";
  readonly "unclosed-text": "here";
  readonly "unexpected-word": "here";
  readonly "unfinished-statement": "here";
  readonly "unknown-decision": "here";
  readonly "unknown-fact": "here";
  readonly "unknown-field": "here";
  readonly "unknown-in-scenario": "here";
  readonly "unknown-kind": "here";
  readonly "unknown-paper": "here";
  readonly "unknown-plugin": "here";
  readonly "unknown-role": "here";
  readonly "unknown-state": "here";
  readonly "unknown-title": "here";
  readonly "unknown-title-part": "here";
  readonly "unknown-unit": "here";
  readonly "unlike-amounts": "here";
  readonly "unlike-counts": "here";
  readonly "unreadable-characters": "here";
  readonly "unused-fact": "here";
  readonly "value-never-given": "here";
  readonly "value-of-another-kind": never;
  readonly "value-of-other-members": "here";
  readonly "value-out-of-range": never;
  readonly "value-too-wide": never;
  readonly "value-without-condition": "here";
  readonly "value-without-kind": "here";
  readonly "values-in-call": "here";
  readonly "when-not-if": "here";
  readonly "where-takes-all": "here";
  readonly "word-missing": never;
  readonly "word-too-many": never;
  readonly "working-days-alone": "here";
  readonly "wrong-kind": "here";
  readonly "wrong-section": "here";
}

interface FixParameters {
  readonly "act-not-clear": { readonly "rename": { readonly "to": string } };
  readonly "act-of-another-role": {  };
  readonly "act-without-bound": {  };
  readonly "acts-differ": {  };
  readonly "amendment-days": {  };
  readonly "applicant-twice": {  };
  readonly "applicant-without-id": {  };
  readonly "arm-never-reached": { readonly "remove": { readonly "to": string } };
  readonly "article-not-accounted-for": { readonly "omit": { readonly "to": string } };
  readonly "articles-turned": { readonly "turn": { readonly "to": string } };
  readonly "boundary-not-tried": { readonly "add": { readonly "to": string } };
  readonly "bump-too-small": {  };
  readonly "calculation-too-long": {  };
  readonly "calendar-day-wrong": {  };
  readonly "calendar-file-unread": {  };
  readonly "calendar-needs-one-file": {  };
  readonly "calendar-not-used": { readonly "use": { readonly "to": string } };
  readonly "calendar-year-wrong": {  };
  readonly "cannot-be-none": { readonly "declare": { readonly "to": string } };
  readonly "cap-twice": { readonly "lower": { readonly "to": string } };
  readonly "case-is-round": {  };
  readonly "case-not-covered": { readonly "otherwise": { readonly "to": string }; readonly "leave": { readonly "to": string } };
  readonly "case-not-facts": {  };
  readonly "case-refused": {  };
  readonly "cause-not-in-title": { readonly "rename": { readonly "to": string } };
  readonly "chain-turns-back": { readonly "split": { readonly "to": string } };
  readonly "circular-definition": {  };
  readonly "code-not-found": {  };
  readonly "colon-after-word": { readonly "remove": { readonly "to": string } };
  readonly "comma-between-conditions": { readonly "and": { readonly "to": string }; readonly "or": { readonly "to": string } };
  readonly "comma-missing": { readonly "insert": { readonly "to": string } };
  readonly "command-unknown": {  };
  readonly "comparison-missing": { readonly "compare": { readonly "to": string } };
  readonly "condition-missing": {  };
  readonly "condition-needs-article": { readonly "lead": { readonly "to": string } };
  readonly "configuration-not-list": {  };
  readonly "configured-plugin-missing": {  };
  readonly "count-of-field": { readonly "list": { readonly "to": string }; readonly "distinct": { readonly "to": string } };
  readonly "coverage-below": {  };
  readonly "date-not-read": { readonly "date": { readonly "to": string } };
  readonly "date-with-slashes": { readonly "dashes": { readonly "to": string } };
  readonly "day-asked-missing": {  };
  readonly "day-does-not-exist": {  };
  readonly "decision-as-value": { readonly "met": { readonly "to": string } };
  readonly "decision-not-found": {  };
  readonly "decision-not-named": {  };
  readonly "declared-twice": { readonly "remove": { readonly "to": string }; readonly "rename": { readonly "to": string } };
  readonly "defined-too-deeply": {  };
  readonly "determination-expected": {  };
  readonly "done-on-what": { readonly "add": { readonly "to": string } };
  readonly "doubled-equals": { readonly "single": {  } };
  readonly "duration-of-what": { readonly "months": { readonly "to": string }; readonly "days": { readonly "to": string } };
  readonly "ends-before-it-begins": {  };
  readonly "field-of-no-record": { readonly "any": { readonly "to": string }; readonly "every": { readonly "to": string } };
  readonly "file-not-found": {  };
  readonly "file-not-readable": {  };
  readonly "file-not-text": {  };
  readonly "file-not-writable": {  };
  readonly "file-too-large": {  };
  readonly "finer-than-a-fen": {  };
  readonly "fingerprints-missing": {  };
  readonly "fingerprints-of-plugin": {  };
  readonly "fingerprints-unread": {  };
  readonly "folder-exists": {  };
  readonly "folder-for-file": {  };
  readonly "folder-not-found": {  };
  readonly "force-days": { readonly "turn": { readonly "to": string } };
  readonly "function-in-two-plugins": { readonly "remove": { readonly "to": string } };
  readonly "function-without-values": {  };
  readonly "give-and-add": {  };
  readonly "given-again": { readonly "remove": { readonly "to": string } };
  readonly "given-outside-range": { readonly "end": { readonly "to": string } };
  readonly "given-twice": {  };
  readonly "given-unlike-fact": { readonly "yes": { readonly "to": string }; readonly "no": { readonly "to": string } };
  readonly "heading-without-word": { readonly "open": { readonly "to": string } };
  readonly "history-not-clear": { readonly "turn": { readonly "to": string } };
  readonly "if-needs-brackets": { readonly "brackets": {  } };
  readonly "implied-rule": { readonly "tightens": { readonly "to": string } };
  readonly "items-on-own-lines": { readonly "lines": {  } };
  readonly "json-key-repeated": {  };
  readonly "json-unread": {  };
  readonly "label-without-owner": { readonly "fact": { readonly "to": string } };
  readonly "latest-by-what": { readonly "by": { readonly "to": string } };
  readonly "length-in-numerals": { readonly "figures": { readonly "to": string } };
  readonly "length-too-short": {  };
  readonly "limit-beyond-all": {  };
  readonly "limit-else": { readonly "rename": { readonly "to": string } };
  readonly "limit-may-exceed": {  };
  readonly "limit-of-what": {  };
  readonly "limit-rounding": { readonly "down": { readonly "to": string }; readonly "up": { readonly "to": string } };
  readonly "limit-ties": { readonly "rename": { readonly "to": string } };
  readonly "limit-with-condition": {  };
  readonly "lines-left-alone": {  };
  readonly "list-as-value": { readonly "count": { readonly "to": string } };
  readonly "list-in-list": {  };
  readonly "list-not-named": { readonly "forEach": { readonly "to": string } };
  readonly "loosened-rule": {  };
  readonly "member-expected": {  };
  readonly "missing-space": { readonly "insert": {  } };
  readonly "module-not-loaded": {  };
  readonly "more-than-there-are": {  };
  readonly "name-fixed": {  };
  readonly "name-in-two-plugins": { readonly "rename": { readonly "to": string } };
  readonly "name-needs-backquotes": { readonly "quote": { readonly "to": string } };
  readonly "name-not-in-policy": {  };
  readonly "name-not-writable": {  };
  readonly "name-read-differently": {  };
  readonly "name-taken": {  };
  readonly "needless-stop": { readonly "remove": {  } };
  readonly "nested-too-deeply": {  };
  readonly "never-applies": {  };
  readonly "no-article-in-text": {  };
  readonly "no-measure-installed": {  };
  readonly "no-order": { readonly "equal": { readonly "to": string } };
  readonly "no-policy-here": {  };
  readonly "no-such-article": { readonly "range": { readonly "to": string } };
  readonly "no-such-date": { readonly "last": { readonly "to": string } };
  readonly "no-such-day": {  };
  readonly "no-such-function": { readonly "rename": { readonly "to": string } };
  readonly "no-such-rule": { readonly "rename": { readonly "to": string } };
  readonly "no-such-statement": { readonly "rename": { readonly "to": string } };
  readonly "none-as-value": { readonly "is": { readonly "to": string } };
  readonly "not-a-condition": {  };
  readonly "not-a-member": {  };
  readonly "not-an-outcome": { readonly "rename": { readonly "to": string } };
  readonly "not-of-this-event": {  };
  readonly "not-one-of-these": { readonly "rename": { readonly "to": string }; readonly "declare": { readonly "to": string } };
  readonly "not-the-same-records": { readonly "records": { readonly "to": string }; readonly "remove": { readonly "to": string } };
  readonly "note-out-of-place": { readonly "remove": { readonly "to": string } };
  readonly "note-twice": { readonly "join": { readonly "to": string }; readonly "remove": { readonly "to": string } };
  readonly "nothing-expected": { readonly "expect": { readonly "to": string } };
  readonly "number-as-percent": { readonly "percent": { readonly "to": string } };
  readonly "number-too-fine": {  };
  readonly "number-too-wide": {  };
  readonly "number-with-commas": { readonly "underscores": {  } };
  readonly "number-without-unit": { readonly "years": { readonly "to": string }; readonly "months": { readonly "to": string }; readonly "days": { readonly "to": string } };
  readonly "one-case-compared": {  };
  readonly "option-unknown": {  };
  readonly "option-value-unread": {  };
  readonly "option-without-value": {  };
  readonly "options-together": {  };
  readonly "other-currency": {  };
  readonly "otherwise-after-value": { readonly "turn": { readonly "to": string } };
  readonly "percent-too-large": {  };
  readonly "period-not-named": { readonly "declare": { readonly "to": string } };
  readonly "plugin-file-missing": {  };
  readonly "plugin-file-outside": {  };
  readonly "plugin-file-twice": {  };
  readonly "plugin-file-unread": {  };
  readonly "plugin-function-kind": {  };
  readonly "plugin-function-missing": {  };
  readonly "plugin-function-name": {  };
  readonly "plugin-function-twice": {  };
  readonly "plugin-function-unread": {  };
  readonly "plugin-function-unsigned": {  };
  readonly "plugin-functions-unread": {  };
  readonly "plugin-id-taken": {  };
  readonly "plugin-manifest-unread": {  };
  readonly "plugin-other-format": {  };
  readonly "plugin-reserved-entry": {  };
  readonly "plugin-too-large": {  };
  readonly "plugin-too-many": {  };
  readonly "plugin-twice": {  };
  readonly "plugin-unknown-entry": {  };
  readonly "plugin-value-missing": {  };
  readonly "plugin-value-wrong": {  };
  readonly "policy-empty": {  };
  readonly "policy-not-found": {  };
  readonly "population-draw-unlike-fact": {  };
  readonly "population-not-drawn-before": {  };
  readonly "population-not-in-policy": {  };
  readonly "population-unknown-entry": {  };
  readonly "population-value-wrong": {  };
  readonly "procedure-without-steps": {  };
  readonly "range-as-difference": { readonly "closed": {  }; readonly "open": {  } };
  readonly "range-unclear": { readonly "turn": { readonly "to": string }; readonly "remove": { readonly "to": string } };
  readonly "reading-without-value": {  };
  readonly "record-not-clear": { readonly "sum": { readonly "to": string }; readonly "highest": { readonly "to": string }; readonly "lowest": { readonly "to": string } };
  readonly "record-not-in-list": {  };
  readonly "relaxed-to-without-bound": {  };
  readonly "repeated-header-line": { readonly "remove": { readonly "to": string } };
  readonly "round-not-cohort": {  };
  readonly "round-table": { readonly "cells": {  } };
  readonly "round-to-what": {  };
  readonly "rounding-not-stated": { readonly "down": { readonly "to": string }; readonly "up": { readonly "to": string }; readonly "nearest": { readonly "to": string } };
  readonly "row-missing": { readonly "zero": { readonly "to": string }; readonly "otherwise": { readonly "to": string } };
  readonly "row-without-table": {  };
  readonly "rows-overlap": { readonly "remove": { readonly "to": string }; readonly "open": { readonly "to": string } };
  readonly "rows-share": { readonly "open": { readonly "to": string } };
  readonly "rule-not-clear": { readonly "rename": { readonly "to": string } };
  readonly "rules-clash": {  };
  readonly "same-rule-name": { readonly "name": { readonly "to": string } };
  readonly "scenario-differs": { readonly "expect": { readonly "to": string } };
  readonly "set-compared": { readonly "include": { readonly "to": string } };
  readonly "source-too-large": {  };
  readonly "state-of-what": {  };
  readonly "steps-not-clear": {  };
  readonly "submit-papers-alone": {  };
  readonly "table-column-unknown": {  };
  readonly "table-id-twice": {  };
  readonly "table-more-problems": {  };
  readonly "table-not-read": {  };
  readonly "table-row-too-long": {  };
  readonly "table-shape": { readonly "cell": { readonly "to": string } };
  readonly "table-too-large": {  };
  readonly "table-unit-unread": {  };
  readonly "table-values-refused": {  };
  readonly "tightening-not-checked": {  };
  readonly "title-as-value": { readonly "held": { readonly "to": string } };
  readonly "title-of-which-record": {  };
  readonly "title-term-twice": { readonly "remove": { readonly "to": string } };
  readonly "title-under-itself": {  };
  readonly "too-many": {  };
  readonly "too-many-cases": {  };
  readonly "too-many-decimals": {  };
  readonly "too-many-records": {  };
  readonly "total-of-what": {  };
  readonly "two-calendars": { readonly "remove": { readonly "to": string } };
  readonly "two-policy-headers": {  };
  readonly "two-statements-on-one-line": { readonly "break": {  } };
  readonly "unclosed-block": { readonly "close": {  } };
  readonly "unclosed-name": { readonly "close": { readonly "to": string } };
  readonly "unclosed-text": { readonly "close": {  } };
  readonly "unexpected-word": { readonly "rename": { readonly "to": string }; readonly "remove": { readonly "to": string } };
  readonly "unfinished-statement": { readonly "close": { readonly "to": string } };
  readonly "unknown-decision": { readonly "rename": { readonly "to": string }; readonly "remove": { readonly "to": string } };
  readonly "unknown-fact": { readonly "rename": { readonly "to": string }; readonly "split": { readonly "to": string }; readonly "declare": { readonly "to": string } };
  readonly "unknown-field": { readonly "rename": { readonly "to": string }; readonly "declare": { readonly "to": string } };
  readonly "unknown-in-scenario": { readonly "rename": { readonly "to": string }; readonly "declare": { readonly "to": string } };
  readonly "unknown-kind": { readonly "rename": { readonly "to": string } };
  readonly "unknown-paper": { readonly "rename": { readonly "to": string }; readonly "declare": { readonly "to": string } };
  readonly "unknown-plugin": { readonly "rename": { readonly "to": string } };
  readonly "unknown-role": { readonly "rename": { readonly "to": string }; readonly "declare": { readonly "to": string } };
  readonly "unknown-state": { readonly "rename": { readonly "to": string } };
  readonly "unknown-title": { readonly "rename": { readonly "to": string } };
  readonly "unknown-title-part": { readonly "rename": { readonly "to": string } };
  readonly "unknown-unit": { readonly "rename": { readonly "to": string } };
  readonly "unlike-amounts": { readonly "unit": { readonly "to": string } };
  readonly "unlike-counts": { readonly "unit": { readonly "to": string } };
  readonly "unreadable-characters": { readonly "remove": {  } };
  readonly "unused-fact": { readonly "remove": { readonly "to": string } };
  readonly "value-never-given": { readonly "leave": { readonly "to": string } };
  readonly "value-of-another-kind": {  };
  readonly "value-of-other-members": { readonly "declare": { readonly "to": string } };
  readonly "value-out-of-range": {  };
  readonly "value-too-wide": {  };
  readonly "value-without-condition": { readonly "otherwise": { readonly "to": string } };
  readonly "value-without-kind": { readonly "declare": { readonly "to": string } };
  readonly "values-in-call": {  };
  readonly "when-not-if": { readonly "when": { readonly "to": string } };
  readonly "where-takes-all": { readonly "brackets": {  } };
  readonly "word-missing": {  };
  readonly "word-too-many": {  };
  readonly "working-days-alone": {  };
  readonly "wrong-kind": {  };
  readonly "wrong-section": {  };
}

export type DiagnosticCode = keyof DiagnosticParameters;
export type ParametersOf<C extends DiagnosticCode> = DiagnosticParameters[C];
export type LabelName<C extends DiagnosticCode> = LabelNames[C];
export type PrimaryLabel<C extends DiagnosticCode> = PrimaryLabels[C];
export type FixName<C extends DiagnosticCode> = keyof FixParameters[C] & string;
/** What a fix needs beside the parameters of its problem. */
export type FixParametersOf<C extends DiagnosticCode, N extends FixName<C>> = FixParameters[C][N];

export const severities: { readonly [C in DiagnosticCode]: Severity } = {
  "act-not-clear": "error",
  "act-of-another-role": "error",
  "act-without-bound": "error",
  "acts-differ": "error",
  "amendment-days": "warning",
  "applicant-twice": "error",
  "applicant-without-id": "error",
  "arm-never-reached": "warning",
  "article-not-accounted-for": "info",
  "articles-turned": "error",
  "boundary-not-tried": "info",
  "bump-too-small": "error",
  "calculation-too-long": "error",
  "calendar-day-wrong": "error",
  "calendar-file-unread": "error",
  "calendar-needs-one-file": "error",
  "calendar-not-used": "warning",
  "calendar-year-wrong": "error",
  "cannot-be-none": "error",
  "cap-twice": "error",
  "case-is-round": "error",
  "case-not-covered": "warning",
  "case-not-facts": "error",
  "case-refused": "error",
  "cause-not-in-title": "error",
  "chain-turns-back": "error",
  "circular-definition": "error",
  "code-not-found": "error",
  "colon-after-word": "error",
  "comma-between-conditions": "error",
  "comma-missing": "error",
  "command-unknown": "error",
  "comparison-missing": "error",
  "condition-missing": "error",
  "condition-needs-article": "error",
  "configuration-not-list": "error",
  "configured-plugin-missing": "error",
  "count-of-field": "error",
  "coverage-below": "error",
  "date-not-read": "error",
  "date-with-slashes": "error",
  "day-asked-missing": "error",
  "day-does-not-exist": "error",
  "decision-as-value": "error",
  "decision-not-found": "error",
  "decision-not-named": "error",
  "declared-twice": "error",
  "defined-too-deeply": "error",
  "determination-expected": "error",
  "done-on-what": "error",
  "doubled-equals": "error",
  "duration-of-what": "error",
  "ends-before-it-begins": "error",
  "field-of-no-record": "error",
  "file-not-found": "error",
  "file-not-readable": "error",
  "file-not-text": "error",
  "file-not-writable": "error",
  "file-too-large": "error",
  "finer-than-a-fen": "error",
  "fingerprints-missing": "error",
  "fingerprints-of-plugin": "error",
  "fingerprints-unread": "error",
  "folder-exists": "error",
  "folder-for-file": "error",
  "folder-not-found": "error",
  "force-days": "error",
  "function-in-two-plugins": "error",
  "function-without-values": "error",
  "give-and-add": "error",
  "given-again": "error",
  "given-outside-range": "error",
  "given-twice": "error",
  "given-unlike-fact": "error",
  "heading-without-word": "error",
  "history-not-clear": "error",
  "if-needs-brackets": "error",
  "implied-rule": "warning",
  "items-on-own-lines": "error",
  "json-key-repeated": "error",
  "json-unread": "error",
  "label-without-owner": "error",
  "latest-by-what": "error",
  "length-in-numerals": "error",
  "length-too-short": "error",
  "limit-beyond-all": "error",
  "limit-else": "error",
  "limit-may-exceed": "warning",
  "limit-of-what": "error",
  "limit-rounding": "error",
  "limit-ties": "error",
  "limit-with-condition": "error",
  "lines-left-alone": "warning",
  "list-as-value": "error",
  "list-in-list": "error",
  "list-not-named": "error",
  "loosened-rule": "error",
  "member-expected": "error",
  "missing-space": "warning",
  "module-not-loaded": "error",
  "more-than-there-are": "error",
  "name-fixed": "error",
  "name-in-two-plugins": "error",
  "name-needs-backquotes": "error",
  "name-not-in-policy": "error",
  "name-not-writable": "error",
  "name-read-differently": "error",
  "name-taken": "error",
  "needless-stop": "warning",
  "nested-too-deeply": "error",
  "never-applies": "warning",
  "no-article-in-text": "error",
  "no-measure-installed": "error",
  "no-order": "error",
  "no-policy-here": "error",
  "no-such-article": "error",
  "no-such-date": "error",
  "no-such-day": "error",
  "no-such-function": "error",
  "no-such-rule": "error",
  "no-such-statement": "error",
  "none-as-value": "error",
  "not-a-condition": "error",
  "not-a-member": "error",
  "not-an-outcome": "error",
  "not-of-this-event": "error",
  "not-one-of-these": "error",
  "not-the-same-records": "error",
  "note-out-of-place": "error",
  "note-twice": "error",
  "nothing-expected": "warning",
  "number-as-percent": "error",
  "number-too-fine": "error",
  "number-too-wide": "error",
  "number-with-commas": "error",
  "number-without-unit": "error",
  "one-case-compared": "error",
  "option-unknown": "error",
  "option-value-unread": "error",
  "option-without-value": "error",
  "options-together": "error",
  "other-currency": "error",
  "otherwise-after-value": "error",
  "percent-too-large": "error",
  "period-not-named": "error",
  "plugin-file-missing": "error",
  "plugin-file-outside": "error",
  "plugin-file-twice": "error",
  "plugin-file-unread": "error",
  "plugin-function-kind": "error",
  "plugin-function-missing": "error",
  "plugin-function-name": "error",
  "plugin-function-twice": "error",
  "plugin-function-unread": "error",
  "plugin-function-unsigned": "error",
  "plugin-functions-unread": "error",
  "plugin-id-taken": "error",
  "plugin-manifest-unread": "error",
  "plugin-other-format": "error",
  "plugin-reserved-entry": "error",
  "plugin-too-large": "error",
  "plugin-too-many": "error",
  "plugin-twice": "warning",
  "plugin-unknown-entry": "warning",
  "plugin-value-missing": "error",
  "plugin-value-wrong": "error",
  "policy-empty": "warning",
  "policy-not-found": "error",
  "population-draw-unlike-fact": "error",
  "population-not-drawn-before": "error",
  "population-not-in-policy": "error",
  "population-unknown-entry": "error",
  "population-value-wrong": "error",
  "procedure-without-steps": "error",
  "range-as-difference": "error",
  "range-unclear": "error",
  "reading-without-value": "error",
  "record-not-clear": "error",
  "record-not-in-list": "error",
  "relaxed-to-without-bound": "error",
  "repeated-header-line": "error",
  "round-not-cohort": "error",
  "round-table": "error",
  "round-to-what": "error",
  "rounding-not-stated": "error",
  "row-missing": "warning",
  "row-without-table": "error",
  "rows-overlap": "error",
  "rows-share": "warning",
  "rule-not-clear": "error",
  "rules-clash": "warning",
  "same-rule-name": "error",
  "scenario-differs": "error",
  "set-compared": "error",
  "source-too-large": "error",
  "state-of-what": "error",
  "steps-not-clear": "error",
  "submit-papers-alone": "error",
  "table-column-unknown": "warning",
  "table-id-twice": "warning",
  "table-more-problems": "info",
  "table-not-read": "error",
  "table-row-too-long": "warning",
  "table-shape": "error",
  "table-too-large": "error",
  "table-unit-unread": "error",
  "table-values-refused": "warning",
  "tightening-not-checked": "info",
  "title-as-value": "error",
  "title-of-which-record": "error",
  "title-term-twice": "error",
  "title-under-itself": "error",
  "too-many": "error",
  "too-many-cases": "error",
  "too-many-decimals": "error",
  "too-many-records": "error",
  "total-of-what": "error",
  "two-calendars": "error",
  "two-policy-headers": "error",
  "two-statements-on-one-line": "error",
  "unclosed-block": "error",
  "unclosed-name": "error",
  "unclosed-text": "error",
  "unexpected-word": "error",
  "unfinished-statement": "error",
  "unknown-decision": "error",
  "unknown-fact": "error",
  "unknown-field": "error",
  "unknown-in-scenario": "error",
  "unknown-kind": "error",
  "unknown-paper": "error",
  "unknown-plugin": "error",
  "unknown-role": "error",
  "unknown-state": "error",
  "unknown-title": "error",
  "unknown-title-part": "error",
  "unknown-unit": "error",
  "unlike-amounts": "error",
  "unlike-counts": "error",
  "unreadable-characters": "error",
  "unused-fact": "info",
  "value-never-given": "error",
  "value-of-another-kind": "error",
  "value-of-other-members": "error",
  "value-out-of-range": "error",
  "value-too-wide": "error",
  "value-without-condition": "error",
  "value-without-kind": "error",
  "values-in-call": "error",
  "when-not-if": "error",
  "where-takes-all": "error",
  "word-missing": "error",
  "word-too-many": "error",
  "working-days-alone": "error",
  "wrong-kind": "error",
  "wrong-section": "error",
};

export const diagnosticCodes: readonly DiagnosticCode[] = Object.keys(severities) as DiagnosticCode[];

/** The labels of each code, the primary one first. */
export const labelOrder: { readonly [C in DiagnosticCode]: readonly string[] } = {
  "act-not-clear": ["here"],
  "act-of-another-role": [],
  "act-without-bound": [],
  "acts-differ": [],
  "amendment-days": ["here", "earlier"],
  "applicant-twice": [],
  "applicant-without-id": [],
  "arm-never-reached": ["here", "earlier"],
  "article-not-accounted-for": ["here"],
  "articles-turned": ["here"],
  "boundary-not-tried": ["here"],
  "bump-too-small": [],
  "calculation-too-long": ["here"],
  "calendar-day-wrong": [],
  "calendar-file-unread": [],
  "calendar-needs-one-file": [],
  "calendar-not-used": ["here"],
  "calendar-year-wrong": [],
  "cannot-be-none": ["here"],
  "cap-twice": ["again", "first"],
  "case-is-round": [],
  "case-not-covered": ["here"],
  "case-not-facts": [],
  "case-refused": [],
  "cause-not-in-title": ["here", "title"],
  "chain-turns-back": ["here"],
  "circular-definition": ["first", "second"],
  "code-not-found": [],
  "colon-after-word": ["here"],
  "comma-between-conditions": ["here"],
  "comma-missing": ["here"],
  "command-unknown": [],
  "comparison-missing": ["here"],
  "condition-missing": ["here"],
  "condition-needs-article": ["here"],
  "configuration-not-list": [],
  "configured-plugin-missing": [],
  "count-of-field": ["here"],
  "coverage-below": [],
  "date-not-read": ["here"],
  "date-with-slashes": ["here"],
  "day-asked-missing": [],
  "day-does-not-exist": [],
  "decision-as-value": ["here"],
  "decision-not-found": [],
  "decision-not-named": [],
  "declared-twice": ["again", "first"],
  "defined-too-deeply": ["here"],
  "determination-expected": [],
  "done-on-what": ["here"],
  "doubled-equals": ["here"],
  "duration-of-what": ["here"],
  "ends-before-it-begins": [],
  "field-of-no-record": ["here"],
  "file-not-found": [],
  "file-not-readable": [],
  "file-not-text": [],
  "file-not-writable": [],
  "file-too-large": [],
  "finer-than-a-fen": [],
  "fingerprints-missing": [],
  "fingerprints-of-plugin": [],
  "fingerprints-unread": [],
  "folder-exists": [],
  "folder-for-file": [],
  "folder-not-found": [],
  "force-days": ["here"],
  "function-in-two-plugins": ["here"],
  "function-without-values": ["here"],
  "give-and-add": ["here", "first"],
  "given-again": ["again", "first"],
  "given-outside-range": ["here"],
  "given-twice": [],
  "given-unlike-fact": ["here"],
  "heading-without-word": ["here"],
  "history-not-clear": ["here"],
  "if-needs-brackets": ["here"],
  "implied-rule": ["here", "other"],
  "items-on-own-lines": ["here"],
  "json-key-repeated": [],
  "json-unread": [],
  "label-without-owner": ["here"],
  "latest-by-what": ["here"],
  "length-in-numerals": ["here"],
  "length-too-short": ["here"],
  "limit-beyond-all": ["here"],
  "limit-else": ["here"],
  "limit-may-exceed": ["here"],
  "limit-of-what": ["here"],
  "limit-rounding": ["here"],
  "limit-ties": ["here"],
  "limit-with-condition": ["here"],
  "lines-left-alone": [],
  "list-as-value": ["here"],
  "list-in-list": ["here"],
  "list-not-named": ["here"],
  "loosened-rule": ["here", "first"],
  "member-expected": ["here"],
  "missing-space": ["here"],
  "module-not-loaded": [],
  "more-than-there-are": ["here"],
  "name-fixed": ["here"],
  "name-in-two-plugins": ["here", "first", "second"],
  "name-needs-backquotes": ["here"],
  "name-not-in-policy": [],
  "name-not-writable": ["here"],
  "name-read-differently": ["here", "other"],
  "name-taken": ["here", "taken"],
  "needless-stop": ["here"],
  "nested-too-deeply": ["here"],
  "never-applies": ["here", "rule"],
  "no-article-in-text": [],
  "no-measure-installed": [],
  "no-order": ["here"],
  "no-policy-here": [],
  "no-such-article": ["here", "range"],
  "no-such-date": ["here"],
  "no-such-day": ["here"],
  "no-such-function": ["here"],
  "no-such-rule": ["here"],
  "no-such-statement": ["here"],
  "none-as-value": ["here"],
  "not-a-condition": ["here"],
  "not-a-member": [],
  "not-an-outcome": ["here"],
  "not-of-this-event": [],
  "not-one-of-these": ["here", "declared"],
  "not-the-same-records": ["here", "other"],
  "note-out-of-place": ["here"],
  "note-twice": ["second", "first"],
  "nothing-expected": ["here"],
  "number-as-percent": ["here"],
  "number-too-fine": ["here"],
  "number-too-wide": ["here"],
  "number-with-commas": ["here"],
  "number-without-unit": ["here"],
  "one-case-compared": [],
  "option-unknown": [],
  "option-value-unread": [],
  "option-without-value": [],
  "options-together": [],
  "other-currency": ["here"],
  "otherwise-after-value": ["here"],
  "percent-too-large": [],
  "period-not-named": ["here", "list"],
  "plugin-file-missing": [],
  "plugin-file-outside": [],
  "plugin-file-twice": [],
  "plugin-file-unread": [],
  "plugin-function-kind": [],
  "plugin-function-missing": [],
  "plugin-function-name": [],
  "plugin-function-twice": [],
  "plugin-function-unread": [],
  "plugin-function-unsigned": [],
  "plugin-functions-unread": [],
  "plugin-id-taken": [],
  "plugin-manifest-unread": [],
  "plugin-other-format": [],
  "plugin-reserved-entry": [],
  "plugin-too-large": [],
  "plugin-too-many": [],
  "plugin-twice": [],
  "plugin-unknown-entry": [],
  "plugin-value-missing": [],
  "plugin-value-wrong": [],
  "policy-empty": [],
  "policy-not-found": [],
  "population-draw-unlike-fact": [],
  "population-not-drawn-before": [],
  "population-not-in-policy": [],
  "population-unknown-entry": [],
  "population-value-wrong": [],
  "procedure-without-steps": ["here"],
  "range-as-difference": ["here"],
  "range-unclear": ["here"],
  "reading-without-value": ["here"],
  "record-not-clear": ["here", "declared"],
  "record-not-in-list": [],
  "relaxed-to-without-bound": ["here", "rule"],
  "repeated-header-line": ["second", "first"],
  "round-not-cohort": [],
  "round-table": ["here"],
  "round-to-what": ["here"],
  "rounding-not-stated": ["here"],
  "row-missing": ["here"],
  "row-without-table": ["here"],
  "rows-overlap": ["again", "first"],
  "rows-share": ["again", "first"],
  "rule-not-clear": ["here"],
  "rules-clash": ["here", "other"],
  "same-rule-name": ["here", "other"],
  "scenario-differs": ["here", "rule"],
  "set-compared": ["here", "set"],
  "source-too-large": ["here"],
  "state-of-what": ["here"],
  "steps-not-clear": ["here"],
  "submit-papers-alone": ["here"],
  "table-column-unknown": [],
  "table-id-twice": [],
  "table-more-problems": [],
  "table-not-read": [],
  "table-row-too-long": [],
  "table-shape": ["here"],
  "table-too-large": [],
  "table-unit-unread": [],
  "table-values-refused": [],
  "tightening-not-checked": ["here", "first"],
  "title-as-value": ["here"],
  "title-of-which-record": ["here", "declared"],
  "title-term-twice": ["again", "first"],
  "title-under-itself": ["here", "other"],
  "too-many": ["here"],
  "too-many-cases": ["here"],
  "too-many-decimals": [],
  "too-many-records": [],
  "total-of-what": ["here"],
  "two-calendars": ["again", "first"],
  "two-policy-headers": ["again", "first"],
  "two-statements-on-one-line": ["here"],
  "unclosed-block": ["here"],
  "unclosed-name": ["here"],
  "unclosed-text": ["here"],
  "unexpected-word": ["here"],
  "unfinished-statement": ["here"],
  "unknown-decision": ["here"],
  "unknown-fact": ["here"],
  "unknown-field": ["here", "list"],
  "unknown-in-scenario": ["here"],
  "unknown-kind": ["here"],
  "unknown-paper": ["here"],
  "unknown-plugin": ["here"],
  "unknown-role": ["here"],
  "unknown-state": ["here"],
  "unknown-title": ["here"],
  "unknown-title-part": ["here"],
  "unknown-unit": ["here"],
  "unlike-amounts": ["here", "other"],
  "unlike-counts": ["here", "other"],
  "unreadable-characters": ["here"],
  "unused-fact": ["here"],
  "value-never-given": ["here"],
  "value-of-another-kind": [],
  "value-of-other-members": ["here", "declared"],
  "value-out-of-range": [],
  "value-too-wide": [],
  "value-without-condition": ["here"],
  "value-without-kind": ["here", "decision"],
  "values-in-call": ["here"],
  "when-not-if": ["here"],
  "where-takes-all": ["here"],
  "word-missing": [],
  "word-too-many": [],
  "working-days-alone": ["here"],
  "wrong-kind": ["here"],
  "wrong-section": ["here", "section"],
};

export const messages: { readonly [C in DiagnosticCode]: Texts } = {
  "act-not-clear": {
    message: { en: (p) => "The decision on `" + String(p["name"] ?? "") + "` is `accepted` or `refused`, and has a date.", zh: (p) => "关于`" + String(p["name"] ?? "") + "`的决定须为准予或者不予，并有日期。" },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    fixes: { "rename": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "act-of-another-role": {
    message: { en: (p) => "Decisions on `" + String(p["rule"] ?? "") + "` are made by " + joinNames(p["roles"] as readonly string[], "en") + ", not by `" + String(p["given"] ?? "") + "`.", zh: (p, n) => "`" + String(p["rule"] ?? "") + "`由" + joinNames(p["roles"] as readonly string[], "zh", n) + "决定，而不是`" + String(p["given"] ?? "") + "`。" },
    labels: {},
    fixes: {},
  },
  "act-without-bound": {
    message: { en: (p) => "`" + String(p["rule"] ?? "") + "` has no single bound, so a decision on it cannot accept another value.", zh: (p) => "`" + String(p["rule"] ?? "") + "`没有单一界限，决定中不能另行写明接受的值。" },
    labels: {},
    help: { en: () => "Record the decision without a value.", zh: () => "可以只记录决定，不写接受的值。" },
    fixes: {},
  },
  "acts-differ": {
    message: { en: (p) => "Two decisions on `" + String(p["rule"] ?? "") + "`, both of " + String(p["on"] ?? "") + ", differ.", zh: (p) => "`" + String(p["rule"] ?? "") + "`在" + String(p["on"] ?? "") + "有两项不同的决定。" },
    labels: {},
    help: { en: () => "Keep the one that is in effect.", zh: () => "应只保留有效的一项。" },
    fixes: {},
  },
  "amendment-days": {
    message: { en: (p) => choose(selectKey(p["what"]), { "gap": () => "No form of " + formatCitation(p["article"] as Citation, "en") + " holds", "other": () => "Two forms of " + formatCitation(p["article"] as Citation, "en") + " hold" }) + " for " + choosePlural(countOf(p["days"]), { "one": () => formatCount(countOf(p["days"]), "en") + " day", "other": () => formatCount(countOf(p["days"]), "en") + " days" }) + ", until " + String(p["until"] ?? "") + " and from " + String(p["from"] ?? "") + ".", zh: (p) => formatCitation(p["article"] as Citation, "zh") + "的前后两种要求（至" + String(p["until"] ?? "") + "、自" + String(p["from"] ?? "") + "）" + choose(selectKey(p["what"]), { "gap": () => "之间空缺", "other": () => "重叠" }) + formatCount(countOf(p["days"]), "zh") + "日。" },
    labels: { "here": { en: () => "the later form", zh: () => "修改后" }, "earlier": { en: () => "the earlier form", zh: () => "修改前" } },
    fixes: {},
  },
  "applicant-twice": {
    message: { en: (p) => "The applicant `" + String(p["id"] ?? "") + "` already stands at `" + String(p["other"] ?? "") + "`.", zh: (p) => "申报单位`" + String(p["id"] ?? "") + "`已列于`" + String(p["other"] ?? "") + "`。" },
    labels: {},
    help: { en: () => "Two applicants need two ids; if they are the same one, leave one out.", zh: () => "不同的申报单位应有不同的`id`；重复的，应删去一处。" },
    fixes: {},
  },
  "applicant-without-id": {
    message: { en: (p) => "An applicant of a round has an `id` of its own, a text; " + choose(selectKey(p["given"]), { "none": () => "this one has none", "other": () => "`" + String(p["given"] ?? "") + "` was given" }) + ".", zh: (p) => "同批的每家申报单位应有文本形式的`id`，" + choose(selectKey(p["given"]), { "none": () => "此处没有", "other": () => "实际为`" + String(p["given"] ?? "") + "`" }) + "。" },
    labels: {},
    help: { en: () => "Name the applicant, for example by its registration number, in quotes.", zh: () => "可以写明申报单位的编号，例如加引号的统一社会信用代码。" },
    fixes: {},
  },
  "arm-never-reached": {
    message: { en: (p) => "`" + String(p["value"] ?? "") + "` is never taken here: `" + String(p["earlier"] ?? "") + "` is taken first in every such case.", zh: (p, n) => "此处不会用到`" + localName(p["value"], n) + "`：凡有此情形的，先适用`" + localName(p["earlier"], n) + "`。" },
    labels: { "here": { en: () => "never reached", zh: () => "不会用到" }, "earlier": { en: () => "takes all these cases", zh: () => "已全部适用" } },
    help: { en: () => "Put the narrower case first.", zh: () => "范围较窄的情形应写在前面。" },
    fixes: { "remove": { en: (p) => "Remove `" + String(p["to"] ?? "") + "`", zh: (p) => "删去`" + String(p["to"] ?? "") + "`" } },
  },
  "article-not-accounted-for": {
    message: { en: (p) => "Nothing is said about " + joinCitations(p["articles"] as readonly Citation[], "en") + ": neither encoded nor omitted.", zh: (p) => joinCitations(p["articles"] as readonly Citation[], "zh") + "未作交代：既未编入，也未列为不编入。" },
    labels: { "here": { en: () => "the articles are counted here", zh: () => "条文范围" } },
    fixes: { "omit": { en: (p) => "Add `" + String(p["to"] ?? "") + "` and give the reason", zh: (p) => "补上`" + String(p["to"] ?? "") + "`并写明理由" } },
  },
  "articles-turned": {
    message: { en: (p) => "The articles are counted from " + String(p["first"] ?? "") + " to " + String(p["last"] ?? "") + ", which ends before it begins.", zh: (p) => "条文范围写作" + String(p["first"] ?? "") + "到" + String(p["last"] ?? "") + "，末条在首条之前。" },
    labels: { "here": { en: () => "ends before it begins", zh: () => "末条在前" } },
    fixes: { "turn": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "boundary-not-tried": {
    message: { en: (p) => "No scenario stands at and just beyond `" + String(p["bound"] ?? "") + "` of " + formatCitation(p["article"] as Citation, "en") + choosePlural(countOf(p["others"]), { "=0": () => "", "one": () => ", and of " + formatCount(countOf(p["others"]), "en") + " other threshold", "other": () => ", and of " + formatCount(countOf(p["others"]), "en") + " other thresholds" }) + ".", zh: (p) => formatCitation(p["article"] as Citation, "zh") + "的`" + String(p["bound"] ?? "") + "`没有恰好达到和刚好达不到的情景" + choosePlural(countOf(p["others"]), { "=0": () => "", "other": () => "，另有" + formatCount(countOf(p["others"]), "zh") + "处界限" }) + "。" },
    labels: { "here": { en: () => "threshold", zh: () => "界限" } },
    fixes: { "add": { en: (p) => "Add scenarios for `" + String(p["to"] ?? "") + "`", zh: (p) => "补上`" + String(p["to"] ?? "") + "`的情景" } },
  },
  "bump-too-small": {
    message: { en: (p) => "For `" + String(p["policy"] ?? "") + "`, `" + String(p["stated"] ?? "") + "` says less than the change does: it asks for `" + String(p["found"] ?? "") + "`.", zh: (p) => "`" + String(p["policy"] ?? "") + "`的改动应为`" + String(p["found"] ?? "") + "`，`" + String(p["stated"] ?? "") + "`不足以说明。" },
    labels: {},
    help: { en: () => "`bylaw diff` without `--bump` lists what is another, each with an applicant for whom it is.", zh: () => "运行不带`--bump`的`bylaw diff`，可逐项列出差异及示例申报。" },
    fixes: {},
  },
  "calculation-too-long": {
    message: { en: (p) => "This calculation has more than " + choosePlural(countOf(p["limit"]), { "one": () => formatCount(countOf(p["limit"]), "en") + " sign", "other": () => formatCount(countOf(p["limit"]), "en") + " signs" }) + " in one row.", zh: (p) => "该算式中连续的运算符超过" + String(p["limit"] ?? "") + "个。" },
    labels: { "here": { en: () => "too long from here", zh: () => "由此过长" } },
    help: { en: () => "Parts of it can be given names with `let`, or a list can be summed with `sum of`.", zh: () => "可以用“定义”为其中一部分命名，或者用“合计”对清单求和。" },
    fixes: {},
  },
  "calendar-day-wrong": {
    message: { en: (p) => "`" + String(p["day"] ?? "") + "` in the calendar of " + String(p["year"] ?? "") + " " + choose(selectKey(p["fault"]), { "weekend": () => "falls on a weekend, which is free anyway", "weekday": () => "falls on a weekday, which is worked anyway", "order": () => "does not come after the day before it in the list", "other_year": () => "is a day of another year", "not_listed": () => "is a day of a holiday, but neither free nor worked", "other": () => "is not a day" }) + ".", zh: (p) => String(p["year"] ?? "") + "年日历中的`" + String(p["day"] ?? "") + "`" + choose(selectKey(p["fault"]), { "weekend": () => "是周末，本来就不上班", "weekday": () => "不是周末，本来就上班", "order": () => "没有晚于列表中的前一日", "other_year": () => "不属于该年", "not_listed": () => "列为节假日，但既未列为放假也未列为上班", "other": () => "不是日期" }) + "。" },
    labels: {},
    help: { en: () => "`free` lists weekdays that are free, `working` the weekend days that are worked, both in order.", zh: () => "`free`依次列出放假的平日，`working`依次列出上班的周末。" },
    fixes: {},
  },
  "calendar-file-unread": {
    message: { en: (p) => "The file `" + String(p["path"] ?? "") + "` gives no years of a calendar.", zh: (p) => "文件`" + String(p["path"] ?? "") + "`没有日历的年份。" },
    labels: {},
    help: { en: () => "It is JSON with one entry `years`, and in it each year by its number.", zh: () => "该文件为JSON，在`years`中按年份逐年列出。" },
    fixes: {},
  },
  "calendar-needs-one-file": {
    message: { en: (p) => "A calendar is one JSON file of years, and the manifest lists " + choosePlural(countOf(p["number"]), { "=0": () => "none", "one": () => formatCount(countOf(p["number"]), "en") + " file", "other": () => formatCount(countOf(p["number"]), "en") + " files" }) + ".", zh: (p) => "日历应为一个JSON文件，清单列有" + String(p["number"] ?? "") + "个文件。" },
    labels: {},
    fixes: {},
  },
  "calendar-not-used": {
    message: { en: () => "Working days are counted here, and the policy uses no calendar that says which they are.", zh: () => "此处按工作日计算，本政策未引用工作日历。" },
    labels: { "here": { en: () => "counted in working days", zh: () => "按工作日计算" } },
    help: { en: () => "A calendar is a plugin: write for example `use cn_calendar` at the head of the policy.", zh: () => "工作日历由插件提供，可以在文件开头写“引用 cn_calendar”。" },
    fixes: { "use": { en: (p) => "Add `" + String(p["to"] ?? "") + "`", zh: (p) => "补上`" + String(p["to"] ?? "") + "`" } },
  },
  "calendar-year-wrong": {
    message: { en: (p) => "The year `" + String(p["year"] ?? "") + "` of the calendar " + choose(selectKey(p["what"]), { "name": () => "is not the number of a year", "notice": () => "does not name the notice that it comes from", "free": () => "has no list `free` of days", "working": () => "has no list `working` of days", "holidays": () => "has a holiday without `en`, `zh` or `days`", "other": () => "is not an object" }) + ".", zh: (p) => "日历的年份`" + String(p["year"] ?? "") + "`" + choose(selectKey(p["what"]), { "name": () => "不是年份", "notice": () => "没有写明所依据的通知", "free": () => "缺少放假日列表`free`", "working": () => "缺少上班日列表`working`", "holidays": () => "有节假日缺少名称`en`、`zh`或者日期`days`", "other": () => "不是由名称和值组成的对象" }) + "。" },
    labels: {},
    help: { en: () => "A year gives its `notice`, its `free` weekdays and its `working` weekend days.", zh: () => "每年应写明通知文号`notice`、工作日放假日`free`和周末上班日`working`。" },
    fixes: {},
  },
  "cannot-be-none": {
    message: { en: (p) => "`" + String(p["name"] ?? "") + "` always has a value, so it is never none.", zh: (p, n) => "`" + localName(p["name"], n) + "`总有值，不会是“无”。" },
    labels: { "here": { en: () => "not declared `or none`", zh: () => "未声明“或无”" } },
    help: { en: () => "Declare it `or none` if there may be none.", zh: () => "如果可以没有，应声明“或无”。" },
    fixes: { "declare": { en: (p) => "Add `" + String(p["to"] ?? "") + "` to the declaration", zh: (p) => "在声明中补上`" + String(p["to"] ?? "") + "`" } },
  },
  "cap-twice": {
    message: { en: (p) => "`" + String(p["name"] ?? "") + "` has two caps.", zh: (p, n) => "判定`" + localName(p["name"], n) + "`有两处上限。" },
    labels: { "again": { en: () => "the second cap", zh: () => "第二处上限" }, "first": { en: () => "the first one", zh: () => "第一处上限" } },
    fixes: { "lower": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "case-is-round": {
    message: { en: () => "A case is of one applicant, and a round of applicants was given.", zh: () => "应传入一家申报单位的情况，传入的是一个批次。" },
    labels: {},
    help: { en: () => "Evaluate the applicants of `cohort` together as a round, or pass the facts of one of them.", zh: () => "可以将`cohort`中的申报单位作为一个批次一并计算，或者只传入其中一家的事项。" },
    fixes: {},
  },
  "case-not-covered": {
    message: { en: (p) => "No case covers some values of " + joinNames(p["subjects"] as readonly string[], "en") + ", for example " + joinList(p["example"] as readonly string[], "en") + ".", zh: (p, n) => joinNames(p["subjects"] as readonly string[], "zh", n) + "的部分取值没有对应的情形，例如" + joinList(p["example"] as readonly string[], "zh", n) + "。" },
    labels: { "here": { en: () => "no case covers this", zh: () => "没有对应的情形" } },
    help: { en: () => "Say with `otherwise` what holds in all other cases.", zh: () => "其他情形可以用“其余”写明。" },
    fixes: { "otherwise": { en: (p) => "Add `" + String(p["to"] ?? "") + "`", zh: (p) => "补上`" + String(p["to"] ?? "") + "`" }, "leave": { en: (p) => "Add `" + String(p["to"] ?? "") + "`", zh: (p) => "补上`" + String(p["to"] ?? "") + "`" } },
  },
  "case-not-facts": {
    message: { en: (p) => "A case is an object of facts by name, and " + choose(selectKey(p["given"]), { "none": () => "nothing", "other": () => "`" + String(p["given"] ?? "") + "`" }) + " was given.", zh: (p) => "传入的应是按名称列出的事项，" + choose(selectKey(p["given"]), { "none": () => "却没有传入", "other": () => "实际为`" + String(p["given"] ?? "") + "`" }) + "。" },
    labels: {},
    help: { en: () => "Pass facts by name, or `facts` beside `acts` and `papers`.", zh: () => "可以按名称传入事项，或者分列`facts`、`acts`、`papers`。" },
    fixes: {},
  },
  "case-refused": {
    message: { en: (p) => "The facts have " + choosePlural(countOf(p["count"]), { "one": () => formatCount(countOf(p["count"]), "en") + " fault", "other": () => formatCount(countOf(p["count"]), "en") + " faults" }) + ", so there is no determination.", zh: (p) => "所给事项有" + String(p["count"] ?? "") + "处错误，因此没有判定结果。" },
    labels: {},
    fixes: {},
  },
  "cause-not-in-title": {
    message: { en: (p) => "`" + String(p["cause"] ?? "") + "` takes nothing away from `" + String(p["title"] ?? "") + "`; what does stands in " + joinCitations(p["articles"] as readonly Citation[], "en") + ".", zh: (p, n) => "`" + String(p["cause"] ?? "") + "`不是`" + localName(p["title"], n) + "`被撤销或者整改的依据；依据有" + joinCitations(p["articles"] as readonly Citation[], "zh") + "。" },
    labels: { "here": { en: () => "the cause", zh: () => "所依据的条文" }, "title": { en: () => "the title", zh: () => "称号" } },
    fixes: { "rename": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "chain-turns-back": {
    message: { en: () => "A chain of comparisons runs one way, either upwards or downwards.", zh: () => "连续比较须朝同一方向。" },
    labels: { "here": { en: () => "turns here", zh: () => "此处方向相反" } },
    fixes: { "split": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "circular-definition": {
    message: { en: (p) => choosePlural(countOf(p["number"]), { "one": () => joinNames(p["names"] as readonly string[], "en") + " is defined by itself, so it has no value.", "other": () => joinNames(p["names"] as readonly string[], "en") + " are defined by one another, so none of them has a value." }), zh: (p, n) => choosePlural(countOf(p["number"]), { "one": () => joinNames(p["names"] as readonly string[], "zh", n) + "由自身定义，得不出值。", "other": () => joinNames(p["names"] as readonly string[], "zh", n) + "互相定义，均得不出值。" }) },
    labels: { "first": { en: () => "defined here", zh: () => "在此定义" }, "second": { en: () => "and here", zh: () => "另一处" } },
    fixes: {},
  },
  "code-not-found": {
    message: { en: (p) => "No message has the code `" + String(p["name"] ?? "") + "`." + nearestNames(p["nearest"] as readonly string[], "en"), zh: (p, n) => "没有代码为`" + String(p["name"] ?? "") + "`的提示。" + nearestNames(p["nearest"] as readonly string[], "zh", n) },
    labels: {},
    help: { en: () => "The code of a message stands in square brackets before it.", zh: () => "提示的代码写在方括号内。" },
    fixes: {},
  },
  "colon-after-word": {
    message: { en: (p) => "No colon stands after `" + String(p["word"] ?? "") + "`.", zh: (p) => "`" + String(p["word"] ?? "") + "`之后不用冒号。" },
    labels: { "here": { en: () => "one sign too many", zh: () => "多余" } },
    fixes: { "remove": { en: (p) => "Remove `" + String(p["to"] ?? "") + "`", zh: (p) => "删去`" + String(p["to"] ?? "") + "`" } },
  },
  "comma-between-conditions": {
    message: { en: () => "A comma does not join conditions.", zh: () => "逗号不能连接条件。" },
    labels: { "here": { en: () => "`and` or `or` is needed", zh: () => "应写“且”或“或”" } },
    fixes: { "and": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" }, "or": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "comma-missing": {
    message: { en: (p) => "A comma is missing before `" + String(p["name"] ?? "") + "`.", zh: (p) => "`" + String(p["name"] ?? "") + "`之前缺少逗号。" },
    labels: { "here": { en: () => "the next value begins here", zh: () => "下一项由此开始" } },
    fixes: { "insert": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "command-unknown": {
    message: { en: (p) => "No command is called `" + String(p["name"] ?? "") + "`." + nearestNames(p["nearest"] as readonly string[], "en"), zh: (p, n) => "没有名为`" + String(p["name"] ?? "") + "`的命令。" + nearestNames(p["nearest"] as readonly string[], "zh", n) },
    labels: {},
    help: { en: () => "`bylaw --help` lists the commands.", zh: () => "`bylaw --help`列出全部命令。" },
    fixes: {},
  },
  "comparison-missing": {
    message: { en: (p) => "Nothing says how `" + String(p["left"] ?? "") + "` compares with `" + String(p["right"] ?? "") + "`.", zh: (p) => "`" + String(p["left"] ?? "") + "`与`" + String(p["right"] ?? "") + "`之间缺少比较词。" },
    labels: { "here": { en: () => "no comparison here", zh: () => "此处没有比较词" } },
    help: { en: () => "A comparison is one of `>=`, `>`, `<=`, `<`, `=` and `!=`.", zh: () => "比较词有“不低于”“超过”“不超过”“低于”，也可以用`>=`、`<`、`=`等符号。" },
    fixes: { "compare": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "condition-missing": {
    message: { en: (p) => "`" + String(p["verb"] ?? "") + "` needs a condition, given with `when`.", zh: (p) => "`" + String(p["verb"] ?? "") + "`须用“当”写明条件。" },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    fixes: {},
  },
  "condition-needs-article": {
    message: { en: () => "A line may begin with its condition only directly after an article.", zh: () => "以“…的，”开头的语句须直接写在条文号之后。" },
    labels: { "here": { en: () => "the condition", zh: () => "条件" } },
    help: { en: () => "Put the article first on the line, or begin with `当 … 时，`.", zh: () => "可以在行首写明条文号，或者改用“当…时，”。" },
    fixes: { "lead": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "configuration-not-list": {
    message: { en: (p) => "`" + String(p["path"] ?? "") + "` gives no list of plugins.", zh: (p) => "`" + String(p["path"] ?? "") + "`没有给出插件列表。" },
    labels: {},
    help: { en: () => "It is a list, or has a list `plugins`, of paths, packages or (in a module) plugins, at most 200.", zh: () => "该文件为列表，或者含有列表`plugins`，逐项写路径、包名或者（在模块中）插件，最多200项。" },
    fixes: {},
  },
  "configured-plugin-missing": {
    message: { en: (p) => "`" + String(p["path"] ?? "") + "` lists `" + String(p["name"] ?? "") + "`, and no plugin is there.", zh: (p) => "`" + String(p["path"] ?? "") + "`列有`" + String(p["name"] ?? "") + "`，该处没有插件。" },
    labels: {},
    help: { en: () => "A plugin is a folder with a file `plugin.json`.", zh: () => "插件是含有`plugin.json`的文件夹。" },
    fixes: {},
  },
  "count-of-field": {
    message: { en: (p) => "Records of `" + String(p["list"] ?? "") + "` are counted, not what they hold.", zh: (p, n) => "计数的是`" + localName(p["list"], n) + "`的记录，不是记录的内容。" },
    labels: { "here": { en: () => "name the list alone", zh: () => "只写清单名称" } },
    help: { en: (p) => "For different values write `count of distinct " + String(p["list"] ?? "") + ".…`.", zh: (p, n) => "统计不同内容可以写“计数 不同 " + localName(p["list"], n) + ".…”。" },
    fixes: { "list": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" }, "distinct": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "coverage-below": {
    message: { en: (p) => "The scenarios of `" + String(p["policy"] ?? "") + "` try less than the " + String(p["least"] ?? "") + "% that are asked for.", zh: (p) => "`" + String(p["policy"] ?? "") + "`的情景覆盖未达到所要求的" + String(p["least"] ?? "") + "%。" },
    labels: {},
    help: { en: (p) => "`bylaw test " + String(p["policy"] ?? "") + " --uncovered` names what no scenario tries.", zh: (p) => "运行`bylaw test " + String(p["policy"] ?? "") + " --uncovered`，可列出未覆盖之处。" },
    fixes: {},
  },
  "date-not-read": {
    message: { en: (p) => "`" + String(p["written"] ?? "") + "` is not read as a date; a date is written `2021-12-05`.", zh: (p) => "`" + String(p["written"] ?? "") + "`不能读作日期，日期应写作`2021-12-05`或`2021年12月5日`。" },
    labels: { "here": { en: () => "a date in another form", zh: () => "日期的其他写法" } },
    fixes: { "date": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "date-with-slashes": {
    message: { en: (p) => "`" + String(p["written"] ?? "") + "` would be a division; a date is written with dashes.", zh: (p) => "`" + String(p["written"] ?? "") + "`会被当作除法，日期应使用短横线。" },
    labels: { "here": { en: () => "read as a date", zh: () => "按日期读取" } },
    fixes: { "dashes": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "day-asked-missing": {
    message: { en: (p) => choose(selectKey(p["given"]), { "none": () => "The day asked about is missing.", "other": () => "The day asked about is given as `" + String(p["given"] ?? "") + "`, which is no date." }), zh: (p) => choose(selectKey(p["given"]), { "none": () => "没有写明所问的日期。", "other": () => "所问的日期写作`" + String(p["given"] ?? "") + "`，不是日期。" }) },
    labels: {},
    help: { en: () => "Pass a day such as \"2024-05-01\".", zh: () => "可以传入形如\"2024-05-01\"的日期。" },
    fixes: {},
  },
  "day-does-not-exist": {
    message: { en: (p) => "`" + String(p["name"] ?? "") + "` was given as " + String(p["given"] ?? "") + ", a day that does not exist.", zh: (p, n) => "`" + localName(p["name"], n) + "`传入的" + String(p["given"] ?? "") + "不是存在的日期。" },
    labels: {},
    fixes: {},
  },
  "decision-as-value": {
    message: { en: (p) => "`" + String(p["name"] ?? "") + "` is a decision, and a condition asks for its outcome.", zh: (p, n) => "`" + localName(p["name"], n) + "`是判定，条件须问它的结果。" },
    labels: { "here": { en: () => "a decision", zh: () => "判定" } },
    fixes: { "met": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "decision-not-found": {
    message: { en: (p) => "The policy has no decision called `" + String(p["name"] ?? "") + "`." + nearestNames(p["nearest"] as readonly string[], "en"), zh: (p, n) => "该政策没有名为`" + String(p["name"] ?? "") + "`的判定。" + nearestNames(p["nearest"] as readonly string[], "zh", n) },
    labels: {},
    fixes: {},
  },
  "decision-not-named": {
    message: { en: (p) => "The determination has several decisions: " + joinNames(p["decisions"] as readonly string[], "en") + ".", zh: (p, n) => "判定结果中有多个判定：" + joinNames(p["decisions"] as readonly string[], "zh", n) + "。" },
    labels: {},
    help: { en: () => "Name the one that is meant.", zh: () => "写明所指的判定。" },
    fixes: {},
  },
  "declared-twice": {
    message: { en: (p) => "Two declarations have the name `" + String(p["name"] ?? "") + "`.", zh: (p) => "有两处声明都名为`" + String(p["name"] ?? "") + "`。" },
    labels: { "again": { en: () => "declared again here", zh: () => "此处再次声明" }, "first": { en: () => "first declared here", zh: () => "首次声明" } },
    help: { en: () => "Give one of the two another name.", zh: () => "可以为其中一处另取名称。" },
    fixes: { "remove": { en: (p) => "Remove the second `" + String(p["to"] ?? "") + "`", zh: (p) => "删去后一个`" + String(p["to"] ?? "") + "`" }, "rename": { en: (p) => "Call the second `" + String(p["to"] ?? "") + "`", zh: (p) => "将后一个改名为`" + String(p["to"] ?? "") + "`" } },
  },
  "defined-too-deeply": {
    message: { en: (p) => "`" + String(p["name"] ?? "") + "` rests on definitions that hang more than " + choosePlural(countOf(p["limit"]), { "one": () => formatCount(countOf(p["limit"]), "en") + " level", "other": () => formatCount(countOf(p["limit"]), "en") + " levels" }) + " deep in one another.", zh: (p, n) => "`" + localName(p["name"], n) + "`所依据的定义逐层相套，超过" + String(p["limit"] ?? "") + "层。" },
    labels: { "here": { en: () => "too deep from here", zh: () => "由此过深" } },
    help: { en: () => "What is added up step by step can be a list, summed with `sum of`.", zh: () => "逐项累加的，可以改为清单，用“合计”求和。" },
    fixes: {},
  },
  "determination-expected": {
    message: { en: (p) => "A determination is expected; `" + String(p["given"] ?? "") + "` is none.", zh: (p) => "此处应为判定结果，而`" + String(p["given"] ?? "") + "`不是。" },
    labels: {},
    help: { en: () => "Pass what `evaluate` or `determine` gives: the determination itself, or the object that holds it.", zh: () => "可以传入`evaluate`或`determine`给出的判定结果，或者含有该判定结果的对象。" },
    fixes: {},
  },
  "done-on-what": {
    message: { en: () => "Nothing says on which date the duty is done.", zh: () => "未写明以哪一日期作为义务的履行日期。" },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    fixes: { "add": { en: (p) => "Add `" + String(p["to"] ?? "") + "`", zh: (p) => "补上`" + String(p["to"] ?? "") + "`" } },
  },
  "doubled-equals": {
    message: { en: () => "`==` is read as `=`.", zh: () => "`==`按`=`读取。" },
    labels: { "here": { en: () => "one sign is enough", zh: () => "一个等号即可" } },
    fixes: { "single": { en: () => "Write `=`", zh: () => "改为`=`" } },
  },
  "duration-of-what": {
    message: { en: () => "A length is counted `in months` or `in days`, and this one does not say.", zh: () => "期间须写明“按月”或者“按日”。" },
    labels: { "here": { en: () => "months or days", zh: () => "按月或者按日" } },
    fixes: { "months": { en: (p) => "Add `" + String(p["to"] ?? "") + "`", zh: (p) => "补上`" + String(p["to"] ?? "") + "`" }, "days": { en: (p) => "Add `" + String(p["to"] ?? "") + "`", zh: (p) => "补上`" + String(p["to"] ?? "") + "`" } },
  },
  "ends-before-it-begins": {
    message: { en: (p) => "`" + String(p["name"] ?? "") + "` ends on " + String(p["until"] ?? "") + ", before it begins on " + String(p["from"] ?? "") + ".", zh: (p, n) => "`" + localName(p["name"], n) + "`于" + String(p["from"] ?? "") + "开始，却在此前的" + String(p["until"] ?? "") + "结束。" },
    labels: {},
    fixes: {},
  },
  "field-of-no-record": {
    message: { en: (p) => choose(selectKey(p["why"]), { "kind": () => "`" + String(p["name"] ?? "") + "` is no list, so it has no `" + String(p["field"] ?? "") + "`.", "other": () => "`" + String(p["name"] ?? "") + "." + String(p["field"] ?? "") + "` belongs to a record, and no record is meant here." }), zh: (p, n) => choose(selectKey(p["why"]), { "kind": () => "`" + localName(p["name"], n) + "`不是清单，没有`" + localName(p["field"], n) + "`。", "other": () => "`" + localName(p["name"], n) + "." + localName(p["field"], n) + "`属于一条记录，此处未指明是哪一条。" }) },
    labels: { "here": { en: () => "no record here", zh: () => "此处没有记录" } },
    help: { en: () => "Ask of any or of every record, as in `any penalties where kind = criminal`.", zh: () => "可以写成“任一 处罚记录 其中 类型 = 刑事处罚”。" },
    fixes: { "any": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" }, "every": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "file-not-found": {
    message: { en: (p) => "There is no file `" + String(p["path"] ?? "") + "`.", zh: (p) => "没有文件`" + String(p["path"] ?? "") + "`。" },
    labels: {},
    fixes: {},
  },
  "file-not-readable": {
    message: { en: (p) => "The file `" + String(p["path"] ?? "") + "` cannot be read.", zh: (p) => "无法读取文件`" + String(p["path"] ?? "") + "`。" },
    labels: {},
    help: { en: () => "Its permissions may not allow it.", zh: () => "可能没有读取权限。" },
    fixes: {},
  },
  "file-not-text": {
    message: { en: (p) => "`" + String(p["path"] ?? "") + "` is not a text in UTF-8.", zh: (p) => "`" + String(p["path"] ?? "") + "`不是UTF-8文本。" },
    labels: {},
    help: { en: () => "A spreadsheet or a document is saved as text first.", zh: () => "表格或者文档须先另存为文本。" },
    fixes: {},
  },
  "file-not-writable": {
    message: { en: (p) => "`" + String(p["path"] ?? "") + "` cannot be written.", zh: (p) => "`" + String(p["path"] ?? "") + "`无法写入。" },
    labels: {},
    fixes: {},
  },
  "file-too-large": {
    message: { en: (p) => "`" + String(p["path"] ?? "") + "` is larger than " + String(p["limit"] ?? "") + " MiB.", zh: (p) => "`" + String(p["path"] ?? "") + "`超过" + String(p["limit"] ?? "") + " MiB。" },
    labels: {},
    help: { en: () => "Many cases may be handed in one after another on standard input.", zh: () => "大量申报可以分次由标准输入传入。" },
    fixes: {},
  },
  "finer-than-a-fen": {
    message: { en: (p) => "`" + String(p["name"] ?? "") + "` is money with two decimals, and " + String(p["given"] ?? "") + " has " + String(p["decimals"] ?? "") + ".", zh: (p, n) => "`" + localName(p["name"], n) + "`为保留两位小数的金额，传入的" + String(p["given"] ?? "") + "有" + String(p["decimals"] ?? "") + "位小数。" },
    labels: {},
    help: { en: () => "Values are never rounded at the door; pass the amount to the fen.", zh: () => "传入的值不作舍入，应传入精确到分的金额。" },
    fixes: {},
  },
  "fingerprints-missing": {
    message: { en: (p) => "`" + String(p["policy"] ?? "") + "` has no fingerprints, so nothing can be compared.", zh: (p) => "`" + String(p["policy"] ?? "") + "`没有条文校验值，无从比对。" },
    labels: {},
    help: { en: (p) => "`bylaw coverage " + String(p["policy"] ?? "") + " --record FILE` writes them from the text that was encoded; `plugin.json` names their file under `fingerprints`.", zh: (p) => "运行`bylaw coverage " + String(p["policy"] ?? "") + " --record 文件`，由所编入的原文生成；文件名写在`plugin.json`的`fingerprints`一项。" },
    fixes: {},
  },
  "fingerprints-of-plugin": {
    message: { en: (p) => "`" + String(p["path"] ?? "") + "` is not a plugin in a folder, and fingerprints are kept only there.", zh: (p) => "`" + String(p["path"] ?? "") + "`不是文件夹形式的插件，条文校验值只保存在插件文件夹中。" },
    labels: {},
    help: { en: () => "A plugin is a folder with a `plugin.json`.", zh: () => "插件是含有`plugin.json`的文件夹。" },
    fixes: {},
  },
  "fingerprints-unread": {
    message: { en: (p) => "`" + String(p["path"] ?? "") + "` holds no fingerprints in a form that this version reads.", zh: (p) => "`" + String(p["path"] ?? "") + "`中没有本版本可以读取的条文校验值。" },
    labels: {},
    help: { en: () => "`bylaw coverage POLICY --record FILE` writes the file anew.", zh: () => "可以运行`bylaw coverage 政策 --record 文件`重新生成。" },
    fixes: {},
  },
  "folder-exists": {
    message: { en: (p) => "`" + String(p["path"] ?? "") + "` is there already.", zh: (p) => "`" + String(p["path"] ?? "") + "`已经存在。" },
    labels: {},
    help: { en: () => "Another place is given with `--folder`.", zh: () => "可以用`--folder`另行指定。" },
    fixes: {},
  },
  "folder-for-file": {
    message: { en: (p) => "`" + String(p["path"] ?? "") + "` is a folder, and a file is needed.", zh: (p) => "`" + String(p["path"] ?? "") + "`是文件夹，此处须为文件。" },
    labels: {},
    fixes: {},
  },
  "folder-not-found": {
    message: { en: (p) => "There is no folder `" + String(p["path"] ?? "") + "`.", zh: (p) => "没有文件夹`" + String(p["path"] ?? "") + "`。" },
    labels: {},
    fixes: {},
  },
  "force-days": {
    message: { en: (p) => choose(selectKey(p["why"]), { "issued": () => "`from issued` needs an `issued` line with the day.", "other": () => "The last day in force lies before the first." }), zh: (p) => choose(selectKey(p["why"]), { "issued": () => "“自 印发”须有写明日期的“印发”一行。", "other": () => "施行的最后一日早于第一日。" }) },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    fixes: { "turn": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "function-in-two-plugins": {
    message: { en: (p) => "`" + String(p["name"] ?? "") + "` comes from both `" + String(p["first"] ?? "") + "` and `" + String(p["second"] ?? "") + "`.", zh: (p) => "`" + String(p["first"] ?? "") + "`与`" + String(p["second"] ?? "") + "`都提供`" + String(p["name"] ?? "") + "`。" },
    labels: { "here": { en: () => "brings it again", zh: () => "再次提供" } },
    fixes: { "remove": { en: (p) => "Remove `" + String(p["to"] ?? "") + "`", zh: (p) => "删去`" + String(p["to"] ?? "") + "`" } },
  },
  "function-without-values": {
    message: { en: (p) => "`" + String(p["name"] ?? "") + "` is worked out from values, and none stand behind it.", zh: (p, n) => "`" + localName(p["name"], n) + "`须由若干值得出，此处未写明。" },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    help: { en: (p) => "Write the values in brackets: `" + String(p["name"] ?? "") + "(…)`.", zh: (p, n) => "应在括号内写明各值：`" + localName(p["name"], n) + "(…)`。" },
    fixes: {},
  },
  "give-and-add": {
    message: { en: (p) => "`" + String(p["name"] ?? "") + "` has both `give` and `add`: a value is either chosen or summed up.", zh: (p, n) => "判定`" + localName(p["name"], n) + "`既有“给予”又有“计入”：值或者择一给出，或者累加得出。" },
    labels: { "here": { en: () => "here the other way", zh: () => "此处为另一种方式" }, "first": { en: () => "here one way", zh: () => "此处为一种方式" } },
    fixes: {},
  },
  "given-again": {
    message: { en: (p) => "`" + String(p["name"] ?? "") + "` is given twice here, and only one value can hold.", zh: (p, n) => "此处两次给定`" + localName(p["name"], n) + "`，只能有一个值。" },
    labels: { "again": { en: () => "given again", zh: () => "再次给定" }, "first": { en: (p) => "`" + String(p["first"] ?? "") + "` is given here", zh: (p) => "`" + String(p["first"] ?? "") + "`在此给定" } },
    fixes: { "remove": { en: (p) => "Remove `" + String(p["to"] ?? "") + "`", zh: (p) => "删去`" + String(p["to"] ?? "") + "`" } },
  },
  "given-outside-range": {
    message: { en: (p) => "`" + String(p["number"] ?? "") + "` lies outside the declared range, " + String(p["least"] ?? "") + " to " + String(p["most"] ?? "") + ".", zh: (p) => "`" + String(p["number"] ?? "") + "`超出声明的取值范围（" + String(p["least"] ?? "") + "至" + String(p["most"] ?? "") + "）。" },
    labels: { "here": { en: () => "outside", zh: () => "超出范围" } },
    fixes: { "end": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "given-twice": {
    message: { en: (p) => "`" + String(p["other"] ?? "") + "` and `" + String(p["name"] ?? "") + "` are the same, and both were given.", zh: (p, n) => "`" + localName(p["other"], n) + "`与`" + localName(p["name"], n) + "`是同一内容，却传入了两次。" },
    labels: {},
    fixes: {},
  },
  "given-unlike-fact": {
    message: { en: (p) => "`" + String(p["name"] ?? "") + "` is given as something else than " + choose(selectKey(p["expected"]), { "records": () => "records", "value": () => "one value", "yesNo": () => "yes or no", "other": () => "a plain value" }) + ".", zh: (p, n) => "`" + localName(p["name"], n) + "`给定的内容应为" + choose(selectKey(p["expected"]), { "records": () => "记录", "value": () => "一个值", "yesNo": () => "是或否", "other": () => "写明的值" }) + "。" },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    fixes: { "yes": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" }, "no": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "heading-without-word": {
    message: { en: (p) => "No word says what `" + String(p["name"] ?? "") + "` is.", zh: (p) => "`" + String(p["name"] ?? "") + "`之前缺少写明种类的词。" },
    labels: { "here": { en: () => "a name alone", zh: () => "只有名称" } },
    help: { en: () => "A section begins with its word and its name, for example `decision certification`, `title platform_title granted by certification` or `duty change_filing by applicant`.", zh: () => "各部分的首行先写种类，再写名称，例如“判定 认定”“称号 平台称号 授予依据 认定”“义务 变更备案 由 申报单位”。" },
    fixes: { "open": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "history-not-clear": {
    message: { en: (p) => choose(selectKey(p["why"]), { "record": () => "An event of a title for each record says first which record it is of.", "event": () => "An event begins with what happened, as in `granted`.", "date": () => "After what happened stands its date, or `unknown`.", "more": () => "This says nothing more about the event.", "other": () => "The past of a title is given as events." }), zh: (p) => choose(selectKey(p["why"]), { "record": () => "逐项持有的称号，其记载须先写明是哪一条记录。", "event": () => "每条记载须先写明事件，例如`授予`。", "date": () => "事件之后应为日期，或者`未知`。", "more": () => "此处不是该事件的内容。", "other": () => "称号的沿革应写成若干事件。" }) },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    help: { en: (p) => choose(selectKey(p["why"]), { "record": () => "Its number or its `id` in quotation marks stands first: `(1, granted, 2021-12-20)` or `(\"a\", granted, 2021-12-20)`.", "other": () => "Write for example `((granted, 2021-12-20), (reviewed, 2023-12-01))`; `()` says that the title was never held." }), zh: (p) => choose(selectKey(p["why"]), { "record": () => "先写序号，或者加引号的编号：“(1，授予，2021年12月20日)”“(\"甲\"，授予，2021年12月20日)”。", "other": () => "例如“((授予，2021年12月20日)，(复核，2023年12月1日))”；“()”表示从未取得。" }) },
    fixes: { "turn": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "if-needs-brackets": {
    message: { en: () => "An `if` after a sign stands in brackets.", zh: () => "符号之后的“如果”须写在括号内。" },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    fixes: { "brackets": { en: () => "Put it in brackets", zh: () => "加上括号" } },
  },
  "implied-rule": {
    message: { en: (p) => "`" + String(p["asksImplied"] ?? "") + "` in " + formatCitation(p["implied"] as Citation, "en") + " never decides anything: whoever meets `" + String(p["asksBy"] ?? "") + "` in " + formatCitation(p["by"] as Citation, "en") + " meets it too.", zh: (p) => formatCitation(p["implied"] as Citation, "zh") + "的`" + String(p["asksImplied"] ?? "") + "`不会单独起作用：符合" + formatCitation(p["by"] as Citation, "zh") + "中`" + String(p["asksBy"] ?? "") + "`的，必然符合该项。" },
    labels: { "here": { en: (p) => "`" + String(p["asksImplied"] ?? "") + "`", zh: (p) => "`" + String(p["asksImplied"] ?? "") + "`" }, "other": { en: (p) => "`" + String(p["asksBy"] ?? "") + "`", zh: (p) => "`" + String(p["asksBy"] ?? "") + "`" } },
    help: { en: (p) => "If `" + String(p["asksBy"] ?? "") + "` is the stricter form, its line says so with `tightens`; if it is meant for some applicants only, its `when` is missing. If neither is so, `" + String(p["asksImplied"] ?? "") + "` can be left out.", zh: (p) => "如果`" + String(p["asksBy"] ?? "") + "`是更严的要求，可以在该行写“严于”；如果只适用于部分申报单位，则该行缺少“当”。两者均不是的，可以删去`" + String(p["asksImplied"] ?? "") + "`。" },
    fixes: { "tightens": { en: (p) => "Add `" + String(p["to"] ?? "") + "` behind `" + String(p["asksBy"] ?? "") + "`", zh: (p) => "在`" + String(p["asksBy"] ?? "") + "`之后补上`" + String(p["to"] ?? "") + "`" } },
  },
  "items-on-own-lines": {
    message: { en: (p) => "After `" + String(p["group"] ?? "") + "` each condition stands on a line of its own, with a name and a colon.", zh: (p) => "`" + String(p["group"] ?? "") + "`之后每个条件另起一行，写明名称和冒号。" },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    help: { en: () => "For example `size: assets >= 800000` on the next line. To join two conditions, write `and`.", zh: () => "例如在下一行写“规模: 资产总额 >= 80万元”；只需连接条件的，可以用“且”。" },
    fixes: { "lines": { en: () => "Put each condition on a line of its own", zh: () => "每个条件各写一行" } },
  },
  "json-key-repeated": {
    message: { en: (p) => "`" + String(p["path"] ?? "") + "` gives `" + String(p["name"] ?? "") + "` a second time in one object at line " + String(p["line"] ?? "") + ", column " + String(p["column"] ?? "") + ".", zh: (p) => "`" + String(p["path"] ?? "") + "`第" + String(p["line"] ?? "") + "行第" + String(p["column"] ?? "") + "列在同一对象中再次传入`" + String(p["name"] ?? "") + "`。" },
    labels: {},
    help: { en: () => "Keep the value that is meant.", zh: () => "只保留所需的一个值。" },
    fixes: {},
  },
  "json-unread": {
    message: { en: (p) => "`" + String(p["path"] ?? "") + "` is not JSON from line " + String(p["line"] ?? "") + ", column " + String(p["column"] ?? "") + " on.", zh: (p) => "`" + String(p["path"] ?? "") + "`自第" + String(p["line"] ?? "") + "行第" + String(p["column"] ?? "") + "列起不是JSON。" },
    labels: {},
    help: { en: () => "Names and texts stand in double quotes, entries are parted by commas, and none follows the last.", zh: () => "名称和文字用英文双引号，各项以英文逗号分隔，最后一项之后没有逗号。" },
    fixes: {},
  },
  "label-without-owner": {
    message: { en: (p) => "`" + String(p["name"] ?? "") + "` stands under nothing that has fields or named conditions.", zh: (p) => "`" + String(p["name"] ?? "") + "`之上没有清单，也没有分项条件。" },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    fixes: { "fact": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "latest-by-what": {
    message: { en: () => "It is not said by which date the latest record is found.", zh: () => "未写明按哪个日期取最近一次。" },
    labels: { "here": { en: () => "no date", zh: () => "没有日期" } },
    help: { en: () => "Name the date, as in `(latest of reviews.grade by on)`.", zh: () => "可以写成“(最近一次 评价.等次 按 日期)”。" },
    fixes: { "by": { en: (p) => "Add `" + String(p["to"] ?? "") + "`", zh: (p) => "补上`" + String(p["to"] ?? "") + "`" } },
  },
  "length-in-numerals": {
    message: { en: (p) => "`" + String(p["text"] ?? "") + "` is read as a name; a length is written in figures.", zh: (p) => "`" + String(p["text"] ?? "") + "`会被读作名称，期间应以数字书写。" },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    fixes: { "figures": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "length-too-short": {
    message: { en: (p) => "A length of `" + String(p["length"] ?? "") + "` has " + choosePlural(countOf(p["least"]), { "one": () => "no day in it", "other": () => "its end before its beginning" }) + ".", zh: (p) => "期间`" + String(p["length"] ?? "") + "`" + choosePlural(countOf(p["least"]), { "one": () => "不含任何一日", "other": () => "终点早于起点" }) + "。" },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    fixes: {},
  },
  "limit-beyond-all": {
    message: { en: () => "A limit lies between none and all of the cohort.", zh: () => "限定的比例应在0与全体之间。" },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    fixes: {},
  },
  "limit-else": {
    message: { en: () => "What those beyond the limit get is one of the values by name.", zh: () => "未取得名额的，应写明为哪一选项。" },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    fixes: { "rename": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "limit-may-exceed": {
    message: { en: () => "With `ties in`, more applicants than the limit may keep these values.", zh: () => "写明“并列 计入”的，取得名额者可能多于限定。" },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    help: { en: () => "With `ask` the tied await the authority, with `out` none of them is in.", zh: () => "写“待议”则由主管部门确定，写“不计入”则均不取得。" },
    fixes: {},
  },
  "limit-of-what": {
    message: { en: (p) => choose(selectKey(p["why"]), { "kind": () => "`" + String(p["name"] ?? "") + "` is no choice between named values, so none of them can be limited.", "other": () => "`" + String(p["name"] ?? "") + "` is taken record by record; a limit is over the applicants of a round." }), zh: (p, n) => choose(selectKey(p["why"]), { "kind": () => "`" + localName(p["name"], n) + "`不是选项，无从限定。", "other": () => "`" + localName(p["name"], n) + "`逐条判定；限定针对同一批次的各申报单位。" }) },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    fixes: {},
  },
  "limit-rounding": {
    message: { en: () => "This limit is a share of the round, and does not say how the places are rounded.", zh: () => "该限定为比例，未写明名额如何取整。" },
    labels: { "here": { en: () => "half of seven is three and a half", zh: () => "例如7家的一半为3.5" } },
    fixes: { "down": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "写上“" + String(p["to"] ?? "") + "”" }, "up": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "写上“" + String(p["to"] ?? "") + "”" } },
  },
  "limit-ties": {
    message: { en: (p) => "A tie at the edge is `ask`, `in` or `out`, not `" + String(p["word"] ?? "") + "`.", zh: (p) => "并列时的处理应为“待议”“计入”或“不计入”，不能写`" + String(p["word"] ?? "") + "`。" },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    fixes: { "rename": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "limit-with-condition": {
    message: { en: () => "A limit stands over the whole round, and cannot hold for some applicants alone.", zh: () => "名额限定针对整个批次，不能只对部分申报单位适用。" },
    labels: { "here": { en: () => "this limit has a condition", zh: () => "该限定附有条件" } },
    help: { en: () => "Who counts in the base is said in `where`; whose value is open to the limit is said by the arms above it.", zh: () => "计入总数的范围写在“其中”之后；适用限定的范围由前面的评定条件确定。" },
    fixes: {},
  },
  "lines-left-alone": {
    message: { en: (p) => choosePlural(countOf(p["count"]), { "one": () => "Line " + String(p["line"] ?? "") + " of `" + String(p["path"] ?? "") + "` holds an error, and is left as it is.", "other": () => formatCount(countOf(p["count"]), "en") + " places of `" + String(p["path"] ?? "") + "` hold an error, and are left as they are, the first on line " + String(p["line"] ?? "") + "." }), zh: (p) => choosePlural(countOf(p["count"]), { "one": () => "`" + String(p["path"] ?? "") + "`第" + String(p["line"] ?? "") + "行有错误，该处保持原样。", "other": () => "`" + String(p["path"] ?? "") + "`有" + formatCount(countOf(p["count"]), "zh") + "处错误，均保持原样，首处在第" + String(p["line"] ?? "") + "行。" }) },
    labels: {},
    help: { en: () => "`bylaw check` says what is wrong there.", zh: () => "错误内容见`bylaw check`。" },
    fixes: {},
  },
  "list-as-value": {
    message: { en: (p) => "`" + String(p["name"] ?? "") + "` is a list of records, and one value is needed here.", zh: (p, n) => "`" + localName(p["name"], n) + "`是清单，此处应为一个值。" },
    labels: { "here": { en: () => "a list", zh: () => "清单" } },
    help: { en: () => "Count it, as in `count of penalties`, or name what is summed up, as in `sum of payments.amount`.", zh: () => "可以写成“计数 处罚记录”，或者写明合计的内容，例如“合计 付款.金额”。" },
    fixes: { "count": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "list-in-list": {
    message: { en: (p) => "`" + String(p["name"] ?? "") + "` would be a list within a list.", zh: (p, n) => "`" + localName(p["name"], n) + "`会成为清单中的清单。" },
    labels: { "here": { en: () => "a second list", zh: () => "第二层清单" } },
    fixes: {},
  },
  "list-not-named": {
    message: { en: () => "It is not said which list is gone through here.", zh: () => "此处未指明统计哪个清单。" },
    labels: { "here": { en: () => "no list", zh: () => "不是清单" } },
    help: { en: () => "Name the list: `sum of payments.amount`, or `sum of (amount * 2) for each payments`.", zh: () => "应写明清单：“合计 付款.金额”，或者“合计 (金额 * 2) 对每一 付款”。" },
    fixes: { "forEach": { en: (p) => "Add `" + String(p["to"] ?? "") + "`", zh: (p) => "补上`" + String(p["to"] ?? "") + "`" } },
  },
  "loosened-rule": {
    message: { en: (p) => formatCitation(p["rule"] as Citation, "en") + " says that it tightens " + formatCitation(p["first"] as Citation, "en") + ", but asks for less: `" + String(p["less"] ?? "") + "` instead of `" + String(p["more"] ?? "") + "`.", zh: (p) => formatCitation(p["rule"] as Citation, "zh") + "写明严于" + formatCitation(p["first"] as Citation, "zh") + "，要求却更低：`" + String(p["less"] ?? "") + "`，对照`" + String(p["more"] ?? "") + "`。" },
    labels: { "here": { en: (p) => "`" + String(p["less"] ?? "") + "`", zh: (p) => "`" + String(p["less"] ?? "") + "`" }, "first": { en: (p) => "`" + String(p["more"] ?? "") + "`", zh: (p) => "`" + String(p["more"] ?? "") + "`" } },
    help: { en: (p) => "An applicant with exactly `" + String(p["less"] ?? "") + "` passes " + formatCitation(p["rule"] as Citation, "en") + " and fails " + formatCitation(p["first"] as Citation, "en") + ".", zh: (p) => "恰为`" + String(p["less"] ?? "") + "`的申报单位符合" + formatCitation(p["rule"] as Citation, "zh") + "，不符合" + formatCitation(p["first"] as Citation, "zh") + "。" },
    fixes: {},
  },
  "member-expected": {
    message: { en: (p) => "Only values of `" + String(p["set"] ?? "") + "` can stand here, each by its name.", zh: (p, n) => "此处只能写`" + localName(p["set"], n) + "`的选项名称。" },
    labels: { "here": { en: () => "not one of its values", zh: () => "不是选项" } },
    fixes: {},
  },
  "missing-space": {
    message: { en: (p) => "A blank is missing after `" + String(p["after"] ?? "") + "`; the line is read as `" + String(p["read"] ?? "") + "`.", zh: (p) => "`" + String(p["after"] ?? "") + "`后缺少空格，现按`" + String(p["read"] ?? "") + "`读取。" },
    labels: { "here": { en: () => "joining word", zh: () => "连接词" } },
    fixes: { "insert": { en: () => "Insert the blanks", zh: () => "补上空格" } },
  },
  "module-not-loaded": {
    message: { en: (p) => "The module `" + String(p["path"] ?? "") + "` cannot be loaded: " + String(p["reason"] ?? "") + ".", zh: (p) => "模块`" + String(p["path"] ?? "") + "`无法载入：" + String(p["reason"] ?? "") + "。" },
    labels: {},
    help: { en: () => "The other plugins go on without it.", zh: () => "其他插件不受影响。" },
    fixes: {},
  },
  "more-than-there-are": {
    message: { en: (p) => choosePlural(countOf(p["number"]), { "one": () => formatCount(countOf(p["number"]), "en") + " item is", "other": () => formatCount(countOf(p["number"]), "en") + " items are" }) + " asked for, and there " + choosePlural(countOf(p["items"]), { "one": () => "is only " + formatCount(countOf(p["items"]), "en"), "other": () => "are only " + formatCount(countOf(p["items"]), "en") }) + ".", zh: (p) => "要求符合" + formatCount(countOf(p["number"]), "zh") + "项，此处只有" + formatCount(countOf(p["items"]), "zh") + "项。" },
    labels: { "here": { en: () => "too many", zh: () => "超过项数" } },
    fixes: {},
  },
  "name-fixed": {
    message: { en: (p) => choose(selectKey(p["why"]), { "none": () => "No name that could be changed stands here.", "language": () => "`" + String(p["name"] ?? "") + "` belongs to the language and keeps its name.", "plugin": () => "`" + String(p["name"] ?? "") + "` is the name of a plugin, which its own files decide.", "vocabulary": () => "`" + String(p["name"] ?? "") + "` is declared by a plugin whose files are not open here.", "shared": () => "`" + String(p["name"] ?? "") + "` is used by a plugin as well, which knows it by this name.", "other": () => "`" + String(p["name"] ?? "") + "` is a value, not a name." }), zh: (p) => choose(selectKey(p["why"]), { "none": () => "此处没有可以更改的名称。", "language": () => "`" + String(p["name"] ?? "") + "`由本语言规定，不能改名。", "plugin": () => "`" + String(p["name"] ?? "") + "`是插件的名称，由插件自身的文件决定。", "vocabulary": () => "`" + String(p["name"] ?? "") + "`由插件声明，该插件的文件未在此打开。", "shared": () => "插件也按此名称使用`" + String(p["name"] ?? "") + "`。", "other": () => "`" + String(p["name"] ?? "") + "`是数值，不是名称。" }) },
    labels: { "here": { en: () => "stays as it is", zh: () => "不能更改" } },
    help: { en: () => "Names are changed where they are declared: in the files of the policy, or of a vocabulary that is open as well.", zh: () => "名称随其声明更改：声明须在本政策的文件中，或者在同时打开的词汇插件的文件中。" },
    fixes: {},
  },
  "name-in-two-plugins": {
    message: { en: (p) => "`" + String(p["name"] ?? "") + "` comes from both `" + String(p["first"] ?? "") + "` and `" + String(p["second"] ?? "") + "`, and the two differ.", zh: (p, n) => "`" + String(p["first"] ?? "") + "`与`" + String(p["second"] ?? "") + "`都提供`" + localName(p["name"], n) + "`，且内容不同。" },
    labels: { "here": { en: () => "used here", zh: () => "此处引用" }, "first": { en: () => "declared here", zh: () => "一处声明" }, "second": { en: () => "and here", zh: () => "另一处声明" } },
    help: { en: (p) => "Say which one is meant: `" + String(p["first"] ?? "") + "." + String(p["name"] ?? "") + "`.", zh: (p, n) => "应写明出处：`" + String(p["first"] ?? "") + "." + localName(p["name"], n) + "`。" },
    fixes: { "rename": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "name-needs-backquotes": {
    message: { en: (p) => "`" + String(p["name"] ?? "") + "` begins a statement here; as a name it stands in backquotes.", zh: (p) => "`" + String(p["name"] ?? "") + "`在此是语句的首词，用作名称须加反引号。" },
    labels: { "here": { en: () => "first word of the line", zh: () => "行首词" } },
    fixes: { "quote": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "name-not-in-policy": {
    message: { en: (p) => "No " + choose(selectKey(p["kind"]), { "fact": () => "fact", "field": () => "field", "rule": () => "rule or citation", "role": () => "role", "paper": () => "paper", "title": () => "title", "procedure": () => "procedure", "step": () => "step", "event": () => "event", "reading": () => "reading", "decision": () => "decision", "option": () => "option", "other": () => "entry" }) + " is called `" + String(p["name"] ?? "") + "`." + nearestNames(p["nearest"] as readonly string[], "en"), zh: (p, n) => "没有名为`" + String(p["name"] ?? "") + "`的" + choose(selectKey(p["kind"]), { "fact": () => "事项", "field": () => "栏目", "rule": () => "规则或条文", "role": () => "主体", "paper": () => "材料", "title": () => "称号", "procedure": () => "程序", "step": () => "步骤", "event": () => "沿革事件", "reading": () => "口径", "decision": () => "判定", "option": () => "选项", "other": () => "条目" }) + "。" + nearestNames(p["nearest"] as readonly string[], "zh", n) },
    labels: {},
    help: { en: (p) => choose(selectKey(p["kind"]), { "event": () => "Events are `granted`, `renewed`, `reviewed`, `ordered_to_rectify`, `rectified`, `failed_to_rectify`, `refused_to_rectify` and `revoked`.", "other": () => choose(selectKey(p["name"]), { "history": () => "Beside `history`, `steps`, `acts` or `papers` the facts stand in an object of their own, `facts`.", "steps": () => "Beside `history`, `steps`, `acts` or `papers` the facts stand in an object of their own, `facts`.", "acts": () => "Beside `history`, `steps`, `acts` or `papers` the facts stand in an object of their own, `facts`.", "papers": () => "Beside `history`, `steps`, `acts` or `papers` the facts stand in an object of their own, `facts`.", "other": () => "" }) }), zh: (p) => choose(selectKey(p["kind"]), { "event": () => "事件有“授予”“续期”“复核”“责令整改”“整改合格”“整改不合格”“拒不整改”“撤销”。", "other": () => choose(selectKey(p["name"]), { "history": () => "与“history”“steps”“acts”“papers”并列时，各事项应写在“facts”之内。", "steps": () => "与“history”“steps”“acts”“papers”并列时，各事项应写在“facts”之内。", "acts": () => "与“history”“steps”“acts”“papers”并列时，各事项应写在“facts”之内。", "papers": () => "与“history”“steps”“acts”“papers”并列时，各事项应写在“facts”之内。", "other": () => "" }) }) },
    fixes: {},
  },
  "name-not-writable": {
    message: { en: (p) => choose(selectKey(p["name"]), { "none": () => "A name has at least one letter.", "other": () => "`" + String(p["name"] ?? "") + "` cannot be written as a name." }), zh: (p) => choose(selectKey(p["name"]), { "none": () => "名称至少须有一个字。", "other": () => "`" + String(p["name"] ?? "") + "`不能写作名称。" }) },
    labels: { "here": { en: () => "the name to be changed", zh: () => "拟更改的名称" } },
    help: { en: () => "A name stands on one line and holds no backquote. With blanks or signs in it, it is written between backquotes.", zh: () => "名称须在一行之内，且不含反引号。含有空格或符号的名称写在反引号之间。" },
    fixes: {},
  },
  "name-read-differently": {
    message: { en: (p) => "With the name `" + String(p["name"] ?? "") + "` the policy would no longer say the same.", zh: (p) => "改名为`" + String(p["name"] ?? "") + "`后，政策的含义会发生变化。" },
    labels: { "here": { en: () => "would be read differently", zh: () => "此处含义会不同" }, "other": { en: () => "would be meant instead", zh: () => "将会改指此处" } },
    help: { en: () => "A name means first a value of the choice beside it, then a field of the record at hand. Choose a name that is free there too.", zh: () => "名称先按旁边单选的选项理解，其次按所在记录的栏目理解。可以另取在这些位置也未使用的名称。" },
    fixes: {},
  },
  "name-taken": {
    message: { en: (p) => "`" + String(p["name"] ?? "") + "` already names something else here.", zh: (p) => "此处已有其他内容名为`" + String(p["name"] ?? "") + "`。" },
    labels: { "here": { en: () => "would get the same name", zh: () => "改名后与之相同" }, "taken": { en: () => "already called so", zh: () => "已使用该名称" } },
    help: { en: () => "Each name stands for one thing. Choose another one, or rename the other thing first.", zh: () => "一个名称只指一样内容。可以另取名称，或者先更改另一处的名称。" },
    fixes: {},
  },
  "needless-stop": {
    message: { en: (p) => "`" + String(p["sign"] ?? "") + "` has no meaning here; a statement ends where the next one begins.", zh: (p) => "`" + String(p["sign"] ?? "") + "`在此没有含义，下一语句开始处即为本语句结束。" },
    labels: { "here": { en: () => "not needed", zh: () => "无需书写" } },
    fixes: { "remove": { en: (p) => "Remove `" + String(p["sign"] ?? "") + "`", zh: (p) => "删除`" + String(p["sign"] ?? "") + "`" } },
  },
  "nested-too-deeply": {
    message: { en: (p) => "Brackets, signs and conditions nest more than " + choosePlural(countOf(p["limit"]), { "one": () => formatCount(countOf(p["limit"]), "en") + " level", "other": () => formatCount(countOf(p["limit"]), "en") + " levels" }) + " deep here.", zh: (p) => "此处括号、运算符和条件的嵌套超过" + String(p["limit"] ?? "") + "层。" },
    labels: { "here": { en: () => "too deep from here", zh: () => "由此过深" } },
    help: { en: () => "A part of it can be given a name with `let`.", zh: () => "可以用“定义”为其中一部分另行命名。" },
    fixes: {},
  },
  "never-applies": {
    message: { en: (p) => "The rule of " + formatCitation(p["rule"] as Citation, "en") + " never applies: its conditions on `" + String(p["subject"] ?? "") + "` exclude one another.", zh: (p, n) => formatCitation(p["rule"] as Citation, "zh") + "的规则不会适用：关于`" + localName(p["subject"], n) + "`的条件互相排斥。" },
    labels: { "here": { en: () => "cannot hold", zh: () => "不能成立" }, "rule": { en: () => "this rule never applies", zh: () => "该规则不会适用" } },
    fixes: {},
  },
  "no-article-in-text": {
    message: { en: (p) => "`" + String(p["path"] ?? "") + "` holds no line that begins an article.", zh: (p) => "`" + String(p["path"] ?? "") + "`中没有以条号开头的行。" },
    labels: {},
    help: { en: () => "An article begins a line, as in `第一条` or `Article 1`.", zh: () => "条号应位于行首，例如`第一条`或`Article 1`。" },
    fixes: {},
  },
  "no-measure-installed": {
    message: { en: () => "No measure can be seen from here.", zh: () => "此处没有可用的政策。" },
    labels: {},
    help: { en: () => "Measures are looked for in `policies` of this folder and those above it, then in `node_modules`.", zh: () => "政策先在本级及上级文件夹的`policies`中查找，再在`node_modules`中查找。" },
    fixes: {},
  },
  "no-order": {
    message: { en: (p) => "`" + String(p["sign"] ?? "") + "` asks for an order, and " + kindName(String(p["kind"] ?? ""), "en") + " has none.", zh: (p) => "`" + String(p["sign"] ?? "") + "`比较大小，而" + kindName(String(p["kind"] ?? ""), "zh") + "没有大小之分。" },
    labels: { "here": { en: () => "only `=` and `!=` here", zh: () => "只能用`=`或`!=`" } },
    help: { en: () => "Name the values that fit: `tier in (demo, platform)`.", zh: () => "可以列出适用的选项：“申报层级 属于 (示范平台, 平台)”。" },
    fixes: { "equal": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "no-policy-here": {
    message: { en: (p) => "`" + String(p["path"] ?? "") + "` holds no policy: no plugin and no file ending in `.bylaw` or `.bylaw.md`.", zh: (p) => "`" + String(p["path"] ?? "") + "`中没有政策：既无插件，也无以`.bylaw`或`.bylaw.md`结尾的文件。" },
    labels: {},
    fixes: {},
  },
  "no-such-article": {
    message: { en: (p) => "This measure has `" + String(p["range"] ?? "") + "`, so " + formatCitation(p["article"] as Citation, "en") + " cannot be cited.", zh: (p) => "本文件的条文为`" + String(p["range"] ?? "") + "`，没有" + formatCitation(p["article"] as Citation, "zh") + "。" },
    labels: { "here": { en: (p) => formatCitation(p["article"] as Citation, "en"), zh: (p) => formatCitation(p["article"] as Citation, "zh") }, "range": { en: (p) => "`" + String(p["range"] ?? "") + "`", zh: (p) => "`" + String(p["range"] ?? "") + "`" } },
    fixes: { "range": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "no-such-date": {
    message: { en: (p) => "The calendar has no day `" + String(p["date"] ?? "") + "`.", zh: (p) => "日历上没有`" + String(p["date"] ?? "") + "`这一天。" },
    labels: { "here": { en: () => "no such day", zh: () => "没有这一天" } },
    fixes: { "last": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "no-such-day": {
    message: { en: (p) => "No month has a day `" + String(p["day"] ?? "") + "`.", zh: (p) => "任何月份都没有`" + String(p["day"] ?? "") + "`。" },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    fixes: {},
  },
  "no-such-function": {
    message: { en: (p) => "Nothing is worked out by `" + String(p["name"] ?? "") + "(…)`; there are `min(…)` and `max(…)`." + nearestNames(p["nearest"] as readonly string[], "en"), zh: (p, n) => "没有`" + String(p["name"] ?? "") + "(…)`这一算法；可用`min(…)`和`max(…)`。" + nearestNames(p["nearest"] as readonly string[], "zh", n) },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    fixes: { "rename": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "no-such-rule": {
    message: { en: (p) => "No rule stands at `" + String(p["name"] ?? "") + "`." + nearestNames(p["nearest"] as readonly string[], "en"), zh: (p, n) => "`" + String(p["name"] ?? "") + "`处没有规则。" + nearestNames(p["nearest"] as readonly string[], "zh", n) },
    labels: { "here": { en: () => "no rule there", zh: () => "该处没有规则" } },
    fixes: { "rename": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "no-such-statement": {
    message: { en: (p) => "No statement begins with `" + String(p["word"] ?? "") + "`." + nearestNames(p["nearest"] as readonly string[], "en"), zh: (p, n) => "没有以`" + String(p["word"] ?? "") + "`开头的语句。" + nearestNames(p["nearest"] as readonly string[], "zh", n) },
    labels: { "here": { en: () => "first word of the line", zh: () => "行首词" } },
    fixes: { "rename": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "none-as-value": {
    message: { en: () => "`none` is asked for with `is none`, and stands in no other comparison.", zh: () => "“无”只能用“为 无”来问，不能作其他比较。" },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    fixes: { "is": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "not-a-condition": {
    message: { en: (p) => "`" + String(p["text"] ?? "") + "` is " + kindName(String(p["kind"] ?? ""), "en") + ", and not a condition.", zh: (p, n) => "`" + localName(p["text"], n) + "`是" + kindName(String(p["kind"] ?? ""), "zh") + "，不是条件。" },
    labels: { "here": { en: (p) => kindName(String(p["kind"] ?? ""), "en"), zh: (p) => kindName(String(p["kind"] ?? ""), "zh") } },
    help: { en: () => "Compare it with something, as in `assets >= 800000`.", zh: () => "可以写成比较，例如“资产总额 >= 80万元”。" },
    fixes: {},
  },
  "not-a-member": {
    message: { en: (p) => "`" + String(p["given"] ?? "") + "` is not a value of `" + String(p["name"] ?? "") + "`, which has " + joinNames(p["members"] as readonly string[], "en") + "." + nearestNames(p["nearest"] as readonly string[], "en"), zh: (p, n) => "`" + String(p["given"] ?? "") + "`不是`" + localName(p["name"], n) + "`的选项；可选" + joinNames(p["members"] as readonly string[], "zh", n) + "。" + nearestNames(p["nearest"] as readonly string[], "zh", n) },
    labels: {},
    fixes: {},
  },
  "not-an-outcome": {
    message: { en: (p) => "`" + String(p["word"] ?? "") + "` is no " + choose(selectKey(p["subject"]), { "decision": () => "outcome of a decision", "title": () => "status or date of a title", "duty": () => "status or last day of a duty", "procedure": () => "state of a procedure", "step": () => "state of a step", "other": () => "status of a rule" }) + ".", zh: (p) => "`" + String(p["word"] ?? "") + "`不是" + choose(selectKey(p["subject"]), { "decision": () => "判定的结果", "title": () => "称号的状态或者日期", "duty": () => "义务的状态或者截止日", "procedure": () => "程序的办理状态", "step": () => "步骤的办理状态", "other": () => "规则的状态" }) + "。" },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    help: { en: (p) => choose(selectKey(p["subject"]), { "decision": () => "It is `met`, `not_met`, `undecided` or `at_discretion`; a decision that gives a value may be followed by that value.", "title": () => "It is `none`, `held`, `due_for_review`, `rectifying`, `expired`, `revoked`, `barred` or `undecided`.", "duty": () => "It is `not_triggered`, `pending`, `done_in_time`, `done_late`, `overdue`, `done` or `undecided`.", "step": () => "It is `done`, `next`, `later`, `out_of_order` or `too_short`.", "procedure": () => "Ask for `.next`, `.complete` or one of its steps.", "other": () => "" }), zh: (p) => choose(selectKey(p["subject"]), { "decision": () => "可写“符合”“不符合”“待核实”“由主管部门裁量”；给出值的判定也可写其值。", "title": () => "可写“未取得”“有效”“应予复核”“整改中”“已届满”“已撤销”“禁止申报期内”“待核实”。", "duty": () => "可写“未触发”“待履行”“按期履行”“逾期履行”“逾期未履行”“已履行”“待核实”。", "step": () => "例如“已完成”“步骤颠倒”“期限不足”。", "procedure": () => "可以问“.next”“.complete”或者其中一个步骤。", "other": () => "" }) },
    fixes: { "rename": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "not-of-this-event": {
    message: { en: (p) => "An event `" + String(p["event"] ?? "") + "` has no `" + String(p["part"] ?? "") + "`.", zh: (p) => "沿革事件`" + String(p["event"] ?? "") + "`没有`" + String(p["part"] ?? "") + "`。" },
    labels: {},
    help: { en: (p) => choose(selectKey(p["part"]), { "cause": () => "A revocation has a cause, and so may an order to rectify.", "other": () => "An order to rectify has a last day of its own. A title ends by its terms." }), zh: (p) => choose(selectKey(p["part"]), { "cause": () => "撤销应注明依据，责令整改可以注明依据。", "other": () => "责令整改可以另定期限，称号的期限由条文确定。" }) },
    fixes: {},
  },
  "not-one-of-these": {
    message: { en: (p) => "`" + String(p["name"] ?? "") + "` is not a value of `" + String(p["of"] ?? "") + "`, which may be " + joinList(p["members"] as readonly string[], "en") + "." + nearestNames(p["nearest"] as readonly string[], "en"), zh: (p, n) => "`" + String(p["name"] ?? "") + "`不是`" + localName(p["of"], n) + "`的选项；可选" + joinList(p["members"] as readonly string[], "zh", n) + "。" + nearestNames(p["nearest"] as readonly string[], "zh", n) },
    labels: { "here": { en: () => "here", zh: () => "此处" }, "declared": { en: () => "the values are listed here", zh: () => "选项列于此处" } },
    fixes: { "rename": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" }, "declare": { en: (p) => "Add `" + String(p["to"] ?? "") + "` to the values of `" + String(p["of"] ?? "") + "`", zh: (p, n) => "将`" + String(p["to"] ?? "") + "`列入`" + localName(p["of"], n) + "`的选项" } },
  },
  "not-the-same-records": {
    message: { en: (p) => "`" + String(p["title"] ?? "") + "` and `" + String(p["other"] ?? "") + "` are not taken for the same records.", zh: (p, n) => "`" + localName(p["title"], n) + "`与`" + localName(p["other"], n) + "`所对的记录不同。" },
    labels: { "here": { en: (p) => choose(selectKey(p["relation"]), { "granted": () => "granted by it", "other": () => "depends on it" }), zh: (p) => choose(selectKey(p["relation"]), { "granted": () => "由其授予", "other": () => "从属于它" }) }, "other": { en: () => "taken for other records, or for none", zh: () => "对应其他记录或者不分记录" } },
    fixes: { "records": { en: (p) => "Add `" + String(p["to"] ?? "") + "`", zh: (p) => "补上`" + String(p["to"] ?? "") + "`" }, "remove": { en: (p) => "Remove `" + String(p["to"] ?? "") + "`", zh: (p) => "删去`" + String(p["to"] ?? "") + "`" } },
  },
  "note-out-of-place": {
    message: { en: (p) => "`" + String(p["verb"] ?? "") + "` takes no `" + String(p["note"] ?? "") + "`.", zh: (p) => "`" + String(p["verb"] ?? "") + "`之后不能写`" + String(p["note"] ?? "") + "`。" },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    fixes: { "remove": { en: (p) => "Remove `" + String(p["to"] ?? "") + "`", zh: (p) => "删去`" + String(p["to"] ?? "") + "`" } },
  },
  "note-twice": {
    message: { en: (p) => "`" + String(p["note"] ?? "") + "` stands twice in this statement.", zh: (p) => "本语句中`" + String(p["note"] ?? "") + "`出现两次。" },
    labels: { "second": { en: () => "the second", zh: () => "第二处" }, "first": { en: () => "the first", zh: () => "第一处" } },
    fixes: { "join": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" }, "remove": { en: (p) => "Remove `" + String(p["to"] ?? "") + "`", zh: (p) => "删去`" + String(p["to"] ?? "") + "`" } },
  },
  "nothing-expected": {
    message: { en: (p) => "The scenario “" + String(p["name"] ?? "") + "” expects nothing, so it passes whatever the rules say.", zh: (p) => "情景“" + String(p["name"] ?? "") + "”没有写明预期，无论规则如何都会通过。" },
    labels: { "here": { en: () => "no `expect` follows", zh: () => "其后没有预期" } },
    fixes: { "expect": { en: (p) => "Add `" + String(p["to"] ?? "") + "`", zh: (p) => "补上`" + String(p["to"] ?? "") + "`" } },
  },
  "number-as-percent": {
    message: { en: (p) => "`" + String(p["number"] ?? "") + "` beside a percent would be " + String(p["percent"] ?? "") + ".", zh: (p) => "`" + String(p["number"] ?? "") + "`与百分比比较，相当于" + String(p["percent"] ?? "") + "。" },
    labels: { "here": { en: () => "no percent sign", zh: () => "没有百分号" } },
    fixes: { "percent": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "number-too-fine": {
    message: { en: (p) => "`" + String(p["number"] ?? "") + "` is too fine for " + kindName(String(p["kind"] ?? ""), "en") + ": " + choosePlural(countOf(p["decimals"]), { "=0": () => "only whole numbers are held", "one": () => formatCount(countOf(p["decimals"]), "en") + " decimal is held", "other": () => formatCount(countOf(p["decimals"]), "en") + " decimals are held" }) + ".", zh: (p) => "`" + String(p["number"] ?? "") + "`的精度超出" + kindName(String(p["kind"] ?? ""), "zh") + "的范围：" + choosePlural(countOf(p["decimals"]), { "=0": () => "只取整数", "other": () => "最多" + formatCount(countOf(p["decimals"]), "zh") + "位小数" }) + "。" },
    labels: { "here": { en: () => "too fine", zh: () => "精度过高" } },
    fixes: {},
  },
  "number-too-wide": {
    message: { en: (p) => "`" + String(p["number"] ?? "") + "` could need more than 37 digits.", zh: (p) => "`" + String(p["number"] ?? "") + "`可能超过37位数字。" },
    labels: { "here": { en: () => "too many digits", zh: () => "位数过多" } },
    help: { en: () => "A declared range, as in `number from 0 to 100`, makes a number smaller.", zh: () => "声明取值范围可以缩小位数，例如“数值 自 0 到 100”。" },
    fixes: {},
  },
  "number-with-commas": {
    message: { en: (p) => "`" + String(p["written"] ?? "") + "` is read as two numbers, `" + String(p["first"] ?? "") + "` and `" + String(p["second"] ?? "") + "`.", zh: (p) => "`" + String(p["written"] ?? "") + "`会被读成`" + String(p["first"] ?? "") + "`和`" + String(p["second"] ?? "") + "`两个数。" },
    labels: { "here": { en: () => "a comma separates things here", zh: () => "此处逗号表示分隔" } },
    help: { en: () => "Long numbers may be written `800000`, `800_000` or `80万`.", zh: () => "较大的数可以写作`800000`、`800_000`或`80万`。" },
    fixes: { "underscores": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "number-without-unit": {
    message: { en: (p) => "`" + String(p["number"] ?? "") + "` stands beside a length, and it is not said of what: " + choose(selectKey(p["family"]), { "months": () => "years or months", "other": () => "days" }) + ".", zh: (p) => "`" + String(p["number"] ?? "") + "`与期间比较，未写明是" + choose(selectKey(p["family"]), { "months": () => "年还是个月", "other": () => "日" }) + "。" },
    labels: { "here": { en: () => "no unit", zh: () => "没有单位" } },
    fixes: { "years": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" }, "months": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" }, "days": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "one-case-compared": {
    message: { en: (p) => "One case is compared at a time, and `" + String(p["path"] ?? "") + "` holds several.", zh: (p) => "每次只对照一份申报，`" + String(p["path"] ?? "") + "`中有多份。" },
    labels: {},
    help: { en: () => "Many cases are answered by `bylaw evaluate`.", zh: () => "多份申报可以用`bylaw evaluate`判定。" },
    fixes: {},
  },
  "option-unknown": {
    message: { en: (p) => "No option of this command is called `" + String(p["name"] ?? "") + "`." + nearestNames(p["nearest"] as readonly string[], "en"), zh: (p, n) => "该命令没有名为`" + String(p["name"] ?? "") + "`的选项。" + nearestNames(p["nearest"] as readonly string[], "zh", n) },
    labels: {},
    help: { en: () => "`--help` after a command lists its options.", zh: () => "命令后加`--help`可列出其选项。" },
    fixes: {},
  },
  "option-value-unread": {
    message: { en: (p) => "`" + String(p["value"] ?? "") + "` after `" + String(p["name"] ?? "") + "` is not " + choose(selectKey(p["kind"]), { "date": () => "a day written as 2024-05-01", "reading": () => "a reading and its value, as in NB_4=by_round_year", "format": () => "`text` or `json`", "language": () => "`en` or `zh`", "writing": () => "`en`, `zh` or `zh-Hant`", "percent": () => "a percent from 0 to 100", "bump": () => "`patch`, `minor` or `major`", "form": () => "one of `tokens`, `ast`, `model`, `ir`, `js` and `sides`", "id": () => "a new name of small letters, digits, `_` and `-`", "name": () => "a name of letters, digits and `_`", "division": () => "a code of six digits", "other": () => "a value it takes" }) + ".", zh: (p) => "`" + String(p["name"] ?? "") + "`的取值`" + String(p["value"] ?? "") + "`不是" + choose(selectKey(p["kind"]), { "date": () => "形如2024-05-01的日期", "reading": () => "口径及其取值，例如NB_4=by_round_year", "format": () => "`text`或`json`", "language": () => "`en`或`zh`", "writing": () => "`en`、`zh`、`zh-Hant`之一", "percent": () => "0至100之间的百分数", "bump": () => "`patch`、`minor`、`major`之一", "form": () => "`tokens`、`ast`、`model`、`ir`、`js`、`sides`之一", "id": () => "由小写字母、数字、`_`和`-`组成的新名称", "name": () => "由文字、数字和`_`组成的名称", "division": () => "六位代码", "other": () => "可用的取值" }) + "。" },
    labels: {},
    fixes: {},
  },
  "option-without-value": {
    message: { en: (p) => "The option `" + String(p["name"] ?? "") + "` needs a value after it.", zh: (p) => "选项`" + String(p["name"] ?? "") + "`之后须有取值。" },
    labels: {},
    fixes: {},
  },
  "options-together": {
    message: { en: (p) => "`" + String(p["one"] ?? "") + "` and `" + String(p["other"] ?? "") + "` cannot stand together.", zh: (p) => "`" + String(p["one"] ?? "") + "`和`" + String(p["other"] ?? "") + "`不能同时使用。" },
    labels: {},
    help: { en: () => "Run the command once with each.", zh: () => "应分两次运行。" },
    fixes: {},
  },
  "other-currency": {
    message: { en: (p) => "This measure counts in " + String(p["currency"] ?? "") + ", and `" + String(p["written"] ?? "") + "` is another currency.", zh: (p) => "本文件以" + String(p["currency"] ?? "") + "计，`" + String(p["written"] ?? "") + "`是其他币种。" },
    labels: { "here": { en: () => "another currency", zh: () => "其他币种" } },
    fixes: {},
  },
  "otherwise-after-value": {
    message: { en: () => "The value for all other cases stands before `otherwise`.", zh: () => "其他情形的值写在“其余”之前。" },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    help: { en: () => "Write for example `give 30 when tier = demo, 0 otherwise`.", zh: () => "可以写“给予 30 当 申报层级 = 示范平台，0 其余”。" },
    fixes: { "turn": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "percent-too-large": {
    message: { en: (p) => "`" + String(p["name"] ?? "") + "` is " + choose(selectKey(p["least"]), { "none": () => choose(selectKey(p["most"]), { "none": () => "a percent", "other": () => "a percent up to " + String(p["most"] ?? "") }), "other": () => choose(selectKey(p["most"]), { "none": () => "a percent from " + String(p["least"] ?? ""), "other": () => "a percent from " + String(p["least"] ?? "") + " to " + String(p["most"] ?? "") }) }) + ", and " + String(p["given"] ?? "") + " would be " + String(p["percent"] ?? "") + ".", zh: (p, n) => "`" + localName(p["name"], n) + "`为" + choose(selectKey(p["least"]), { "none": () => choose(selectKey(p["most"]), { "none": () => "百分比", "other": () => "不超过" + String(p["most"] ?? "") + "的百分比" }), "other": () => choose(selectKey(p["most"]), { "none": () => "不低于" + String(p["least"] ?? "") + "的百分比", "other": () => String(p["least"] ?? "") + "至" + String(p["most"] ?? "") + "的百分比" }) }) + "，传入的" + String(p["given"] ?? "") + "相当于" + String(p["percent"] ?? "") + "。" },
    labels: {},
    help: { en: (p) => "Pass " + String(p["share"] ?? "") + " or \"" + String(p["given"] ?? "") + "%\".", zh: (p) => "应传入" + String(p["share"] ?? "") + "或\"" + String(p["given"] ?? "") + "%\"。" },
    fixes: {},
  },
  "period-not-named": {
    message: { en: (p) => choose(selectKey(p["list"]), { "none": () => "The date", "other": () => "A record of `" + String(p["list"] ?? "") + "`" }) + " does not say of which " + choose(selectKey(p["field"]), { "year": () => "year", "quarter": () => "quarter", "half_year": () => "half-year", "other": () => "month" }) + " it is.", zh: (p, n) => choose(selectKey(p["list"]), { "none": () => "该日期", "other": () => "`" + localName(p["list"], n) + "`的记录" }) + "未写明属于哪一" + choose(selectKey(p["field"]), { "year": () => "年", "quarter": () => "季度", "half_year": () => "半年", "other": () => "月" }) + "。" },
    labels: { "here": { en: () => "a date of the recurring duty", zh: () => "按期履行的日期" }, "list": { en: () => "the list", zh: () => "清单" } },
    fixes: { "declare": { en: (p) => "Add `" + String(p["to"] ?? "") + "` to the records", zh: (p) => "在记录中补上`" + String(p["to"] ?? "") + "`" } },
  },
  "plugin-file-missing": {
    message: { en: (p) => "The manifest lists `" + String(p["path"] ?? "") + "`, and the plugin has no such file." + nearestNames(p["nearest"] as readonly string[], "en"), zh: (p, n) => "清单列有`" + String(p["path"] ?? "") + "`，插件中没有该文件。" + nearestNames(p["nearest"] as readonly string[], "zh", n) },
    labels: {},
    fixes: {},
  },
  "plugin-file-outside": {
    message: { en: (p) => "`" + String(p["path"] ?? "") + "` is not a path inside the plugin.", zh: (p) => "`" + String(p["path"] ?? "") + "`不是插件内的路径。" },
    labels: {},
    help: { en: () => "A path begins with a name and parts its folders by `/`.", zh: () => "路径以名称开头，文件夹之间用`/`分隔。" },
    fixes: {},
  },
  "plugin-file-twice": {
    message: { en: (p) => "The file `" + String(p["path"] ?? "") + "` is there twice.", zh: (p) => "文件`" + String(p["path"] ?? "") + "`重复出现。" },
    labels: {},
    fixes: {},
  },
  "plugin-file-unread": {
    message: { en: (p) => "File " + String(p["number"] ?? "") + " of the plugin is not a path and a text.", zh: (p) => "插件的第" + String(p["number"] ?? "") + "个文件没有路径和文本。" },
    labels: {},
    fixes: {},
  },
  "plugin-function-kind": {
    message: { en: (p) => "`" + String(p["kind"] ?? "") + "` in the signature of `" + String(p["name"] ?? "") + "` is not a kind of value." + nearestNames(p["nearest"] as readonly string[], "en"), zh: (p, n) => "`" + String(p["name"] ?? "") + "`的写法中，`" + String(p["kind"] ?? "") + "`不是值的类别。" + nearestNames(p["nearest"] as readonly string[], "zh", n) },
    labels: {},
    help: { en: () => "Kinds are written as in a fact, such as `money`, `yes/no` or `count of visits`; a list is none of them.", zh: () => "类别的写法与事项相同，例如`money`、`yes/no`、`count of visits`；清单不在其中。" },
    fixes: {},
  },
  "plugin-function-missing": {
    message: { en: (p) => "The manifest has a signature of `" + String(p["name"] ?? "") + "`, and the plugin brings no such function." + nearestNames(p["nearest"] as readonly string[], "en"), zh: (p, n) => "清单写有`" + String(p["name"] ?? "") + "`，插件没有提供该函数。" + nearestNames(p["nearest"] as readonly string[], "zh", n) },
    labels: {},
    help: { en: () => "The package names the module of its functions in `exports`, as `./functions`.", zh: () => "插件包在`exports`中以`./functions`写明提供函数的模块。" },
    fixes: {},
  },
  "plugin-function-name": {
    message: { en: (p) => "`" + String(p["name"] ?? "") + "` is a word of the language, so no function can be called that.", zh: (p) => "`" + String(p["name"] ?? "") + "`是语言的用词，不能作为函数名称。" },
    labels: {},
    fixes: {},
  },
  "plugin-function-twice": {
    message: { en: (p) => "Two functions of the plugin are called `" + String(p["name"] ?? "") + "`.", zh: (p) => "插件中有两个名为`" + String(p["name"] ?? "") + "`的函数。" },
    labels: {},
    fixes: {},
  },
  "plugin-function-unread": {
    message: { en: (p) => "Function " + String(p["number"] ?? "") + " of the manifest gives no " + choose(selectKey(p["what"]), { "zh": () => "Chinese name", "parameters": () => "list of kinds for its values", "returns": () => "kind for what it returns", "other": () => "name" }) + ".", zh: (p) => "清单中第" + String(p["number"] ?? "") + "个函数没有给出" + choose(selectKey(p["what"]), { "zh": () => "中文名称", "parameters": () => "各项输入的类别", "returns": () => "结果的类别", "other": () => "名称" }) + "。" },
    labels: {},
    help: { en: () => "A name is of letters, digits and `_`; `parameters` is a list, which may be empty.", zh: () => "名称由字母、数字和`_`组成；`parameters`是列表，可以为空。" },
    fixes: {},
  },
  "plugin-function-unsigned": {
    message: { en: (p) => "The plugin brings the function `" + String(p["name"] ?? "") + "`, and its manifest has no signature of it." + nearestNames(p["nearest"] as readonly string[], "en"), zh: (p, n) => "插件提供函数`" + String(p["name"] ?? "") + "`，清单没有写明其输入和结果。" + nearestNames(p["nearest"] as readonly string[], "zh", n) },
    labels: {},
    fixes: {},
  },
  "plugin-functions-unread": {
    message: { en: () => "The functions that are handed over with the plugin are not an object of functions.", zh: () => "随插件传入的函数不是由名称和函数组成的对象。" },
    labels: {},
    fixes: {},
  },
  "plugin-id-taken": {
    message: { en: (p) => "A plugin is called `" + String(p["name"] ?? "") + "` already: the one in `" + String(p["path"] ?? "") + "`.", zh: (p) => "已有名为`" + String(p["name"] ?? "") + "`的插件：`" + String(p["path"] ?? "") + "`。" },
    labels: {},
    fixes: {},
  },
  "plugin-manifest-unread": {
    message: { en: () => "A plugin's manifest is one object of named values, and this is not one.", zh: () => "插件清单应为由名称和值组成的对象，此处不是。" },
    labels: {},
    help: { en: () => "The file `plugin.json` begins with `{` and ends with `}`.", zh: () => "`plugin.json`以`{`开头，以`}`结尾。" },
    fixes: {},
  },
  "plugin-other-format": {
    message: { en: (p) => "The plugin is written in format " + String(p["found"] ?? "") + ", and only format " + String(p["expected"] ?? "") + " is read here.", zh: (p) => "该插件采用格式" + String(p["found"] ?? "") + "，此处只读取格式" + String(p["expected"] ?? "") + "。" },
    labels: {},
    help: { en: () => "A plugin of another format belongs to another version of Bylaw.", zh: () => "格式不同的插件适用于其他版本的Bylaw。" },
    fixes: {},
  },
  "plugin-reserved-entry": {
    message: { en: (p) => "`" + String(p["key"] ?? "") + "` may not be the name of an entry in a plugin's manifest.", zh: (p) => "`" + String(p["key"] ?? "") + "`不得作为插件清单中的名称。" },
    labels: {},
    fixes: {},
  },
  "plugin-too-large": {
    message: { en: (p) => "The plugin's files are larger than " + String(p["limit"] ?? "") + " MiB together.", zh: (p) => "插件的文件合计超过" + String(p["limit"] ?? "") + " MiB。" },
    labels: {},
    fixes: {},
  },
  "plugin-too-many": {
    message: { en: (p) => "The number of " + choose(selectKey(p["what"]), { "functions": () => "functions", "files": () => "files", "years": () => "years", "other": () => "entries" }) + " of the plugin is above " + formatCount(countOf(p["limit"]), "en") + ".", zh: (p) => "插件的" + choose(selectKey(p["what"]), { "functions": () => "函数", "files": () => "文件", "years": () => "年份", "other": () => "清单条目" }) + "超过" + formatCount(countOf(p["limit"]), "zh") + "个。" },
    labels: {},
    fixes: {},
  },
  "plugin-twice": {
    message: { en: (p) => "Two plugins are called `" + String(p["name"] ?? "") + "`: the one in `" + String(p["first"] ?? "") + "` is read, the one in `" + String(p["second"] ?? "") + "` is left out.", zh: (p) => "有两个名为`" + String(p["name"] ?? "") + "`的插件：采用`" + String(p["first"] ?? "") + "`，不采用`" + String(p["second"] ?? "") + "`。" },
    labels: {},
    help: { en: () => "`sme-services` and `sme_services` are one name.", zh: () => "`sme-services`与`sme_services`视为同一名称。" },
    fixes: {},
  },
  "plugin-unknown-entry": {
    message: { en: (p) => "A plugin's manifest has no entry called `" + String(p["key"] ?? "") + "`, so it is left out." + nearestNames(p["nearest"] as readonly string[], "en"), zh: (p, n) => "插件清单没有名为`" + String(p["key"] ?? "") + "`的项，已略去。" + nearestNames(p["nearest"] as readonly string[], "zh", n) },
    labels: {},
    fixes: {},
  },
  "plugin-value-missing": {
    message: { en: (p) => "The plugin's manifest gives no `" + String(p["key"] ?? "") + "`.", zh: (p) => "插件清单缺少`" + String(p["key"] ?? "") + "`。" },
    labels: {},
    fixes: {},
  },
  "plugin-value-wrong": {
    message: { en: (p) => "`" + String(p["key"] ?? "") + "` is not " + choose(selectKey(p["kind"]), { "id": () => "a name of small letters, digits, `_` and `-`", "version": () => "a version such as 1.0.0", "kind": () => "one of `measure`, `vocabulary`, `calendar` and `functions`", "date": () => "a day written as 2024-05-01", "division": () => "a code of six digits", "names": () => "a pair of texts, `en` and `zh`", "files": () => "a list of file names", "path": () => "a path inside the plugin", "functions": () => "a list of signatures", "other": () => "a text" }) + ".", zh: (p) => "`" + String(p["key"] ?? "") + "`应为" + choose(selectKey(p["kind"]), { "id": () => "由小写字母、数字、`_`和`-`组成的名称", "version": () => "形如1.0.0的版本号", "kind": () => "`measure`、`vocabulary`、`calendar`、`functions`之一", "date": () => "形如2024-05-01的日期", "division": () => "六位代码", "names": () => "`en`和`zh`两项文字", "files": () => "文件名清单", "path": () => "插件内的路径", "functions": () => "函数写法的列表", "other": () => "文字" }) + "。" },
    labels: {},
    fixes: {},
  },
  "policy-empty": {
    message: { en: (p) => "`" + String(p["path"] ?? "") + "` holds no statement.", zh: (p) => "`" + String(p["path"] ?? "") + "`中没有任何语句。" },
    labels: {},
    help: { en: () => "A policy begins with `policy NAME`; in a Markdown document it stands in blocks marked `bylaw`.", zh: () => "政策以`policy 名称`开头；在Markdown文档中写在标有`bylaw`的代码块内。" },
    fixes: {},
  },
  "policy-not-found": {
    message: { en: (p) => "No file, folder or plugin is called `" + String(p["name"] ?? "") + "`." + nearestNames(p["nearest"] as readonly string[], "en"), zh: (p, n) => "没有名为`" + String(p["name"] ?? "") + "`的文件、文件夹或者插件。" + nearestNames(p["nearest"] as readonly string[], "zh", n) },
    labels: {},
    help: { en: () => "Plugins are looked for in `policies` of this folder and those above it, then in `node_modules`.", zh: () => "插件先在本级及上级文件夹的`policies`中查找，再在`node_modules`中查找。" },
    fixes: {},
  },
  "population-draw-unlike-fact": {
    message: { en: (p) => "`" + String(p["draw"] ?? "") + "` cannot draw values of `" + String(p["name"] ?? "") + "`.", zh: (p) => "`" + String(p["draw"] ?? "") + "`不能用于`" + String(p["name"] ?? "") + "`的取值。" },
    labels: {},
    fixes: {},
  },
  "population-not-drawn-before": {
    message: { en: (p) => "Nothing called `" + String(p["name"] ?? "") + "` is drawn before this place." + nearestNames(p["nearest"] as readonly string[], "en"), zh: (p, n) => "此处之前没有名为`" + String(p["name"] ?? "") + "`的事项或者倾向。" + nearestNames(p["nearest"] as readonly string[], "zh", n) },
    labels: {},
    help: { en: () => "Facts are drawn in written order, and strengths stand under `strengths`.", zh: () => "各事项按书写顺序取值，倾向列于`strengths`之下。" },
    fixes: {},
  },
  "population-not-in-policy": {
    message: { en: (p) => "The policy has no " + choose(selectKey(p["kind"]), { "fact": () => "fact", "field": () => "field", "member": () => "value", "set": () => "set", "number": () => "number", "date": () => "date", "title": () => "title", "paper": () => "paper", "other": () => "entry" }) + " called `" + String(p["name"] ?? "") + "` here." + nearestNames(p["nearest"] as readonly string[], "en"), zh: (p, n) => "政策中此处没有名为`" + String(p["name"] ?? "") + "`的" + choose(selectKey(p["kind"]), { "fact": () => "事项", "field": () => "栏目", "member": () => "选项", "set": () => "多选事项", "number": () => "数值事项", "date": () => "日期事项", "title": () => "称号", "paper": () => "材料", "other": () => "内容" }) + "。" + nearestNames(p["nearest"] as readonly string[], "zh", n) },
    labels: {},
    fixes: {},
  },
  "population-unknown-entry": {
    message: { en: (p) => "Nothing reads the entry `" + String(p["path"] ?? "") + "` of the population." + nearestNames(p["nearest"] as readonly string[], "en"), zh: (p, n) => "模拟申报单位的设定不使用`" + String(p["path"] ?? "") + "`。" + nearestNames(p["nearest"] as readonly string[], "zh", n) },
    labels: {},
    fixes: {},
  },
  "population-value-wrong": {
    message: { en: (p) => "`" + String(p["path"] ?? "") + "` is not " + choose(selectKey(p["kind"]), { "object": () => "an object", "format": () => "1, the format that is read here", "seed": () => "a whole number from 0 to 4294967295", "size": () => "a whole number from 0 to 200000", "day": () => "a day written as 2024-05-01", "texts": () => "a pair of texts, `en` and `zh`", "draw": () => "one of the ways to draw", "draw_here": () => "a draw that can stand here", "figure": () => "a figure", "spread": () => "a figure above 0", "factor": () => "a number from 1 to 1000", "chance": () => "a number from 0 to 1", "weights": () => "names with weights from 0", "loadings": () => "strengths from -1 to 1, with squares of at most 1 together", "list": () => "a list", "events": () => "a list of events", "name": () => "the name of a fact", "least": () => "0 or 1", "other": () => "a value" }) + ".", zh: (p) => "`" + String(p["path"] ?? "") + "`应为" + choose(selectKey(p["kind"]), { "object": () => "对象", "format": () => "1，即现用格式", "seed": () => "0至4294967295的整数", "size": () => "0至200000的整数", "day": () => "形如2024-05-01的日期", "texts": () => "`en`和`zh`两项文字", "draw": () => "某种取值方式", "draw_here": () => "可用于此处的取值方式", "figure": () => "数值", "spread": () => "大于0的数值", "factor": () => "1至1000的数", "chance": () => "0至1的数", "weights": () => "名称及不小于0的权重", "loadings": () => "-1至1之间、平方和不超过1的倾向系数", "list": () => "列表", "events": () => "沿革事件的列表", "name": () => "事项名称", "least": () => "0或者1", "other": () => "值" }) + "。" },
    labels: {},
    fixes: {},
  },
  "procedure-without-steps": {
    message: { en: (p) => "The procedure `" + String(p["name"] ?? "") + "` has no step.", zh: (p, n) => "程序`" + localName(p["name"], n) + "`没有步骤。" },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    fixes: {},
  },
  "range-as-difference": {
    message: { en: (p) => "`" + String(p["from"] ?? "") + " - " + String(p["to"] ?? "") + "` in a cell is a difference, and not a range.", zh: (p) => "格中的`" + String(p["from"] ?? "") + " - " + String(p["to"] ?? "") + "`是两数之差，不是区间。" },
    labels: { "here": { en: () => "calculated", zh: () => "按减法计算" } },
    fixes: { "closed": { en: (p) => "Write `" + String(p["to"] ?? "") + "`, with both ends", zh: (p) => "改为`" + String(p["to"] ?? "") + "`，含两端" }, "open": { en: (p) => "Write `" + String(p["to"] ?? "") + "`, without the last number", zh: (p) => "改为`" + String(p["to"] ?? "") + "`，不含末数" } },
  },
  "range-unclear": {
    message: { en: (p) => choose(selectKey(p["why"]), { "kind": () => "Only numbers have a range.", "turned": () => "The range ends below its beginning.", "other": () => "The ends of a range are numbers of the same kind, written out." }), zh: (p) => choose(selectKey(p["why"]), { "kind": () => "只有数才有取值范围。", "turned": () => "取值范围的上限低于下限。", "other": () => "取值范围的两端须是同类的数。" }) },
    labels: { "here": { en: () => "the range", zh: () => "取值范围" } },
    fixes: { "turn": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" }, "remove": { en: (p) => "Remove `" + String(p["to"] ?? "") + "`", zh: (p) => "删去`" + String(p["to"] ?? "") + "`" } },
  },
  "reading-without-value": {
    message: { en: (p) => "The reading `" + String(p["name"] ?? "") + "` is a sentence and has no value.", zh: (p, n) => "口径`" + localName(p["name"], n) + "`只有说明，没有可用的值。" },
    labels: { "here": { en: () => "no value", zh: () => "没有值" } },
    fixes: {},
  },
  "record-not-clear": {
    message: { en: (p) => "`" + String(p["name"] ?? "") + "` has a value for each record of `" + String(p["list"] ?? "") + "`, and no record is meant here.", zh: (p, n) => "`" + localName(p["name"], n) + "`对`" + localName(p["list"], n) + "`的每条记录各有一个值，此处未指明是哪一条。" },
    labels: { "here": { en: () => "no record here", zh: () => "此处没有记录" }, "declared": { en: () => "it is taken record by record", zh: () => "此处逐条判定" } },
    help: { en: (p) => "Write for example `sum of " + String(p["name"] ?? "") + "` or `highest of " + String(p["name"] ?? "") + "`.", zh: (p, n) => "可以写“合计 " + localName(p["name"], n) + "”或“最高值 " + localName(p["name"], n) + "”。" },
    fixes: { "sum": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" }, "highest": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" }, "lowest": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "record-not-in-list": {
    message: { en: (p) => choose(selectKey(p["list"]), { "none": () => "What is not taken for each record names none, and `" + String(p["given"] ?? "") + "` was given.", "other": () => "`" + String(p["list"] ?? "") + "` has no record `" + String(p["given"] ?? "") + "`." }), zh: (p, n) => choose(selectKey(p["list"]), { "none": () => "未按记录逐条适用的，不应指明记录，传入的是`" + String(p["given"] ?? "") + "`。", "other": () => "`" + localName(p["list"], n) + "`没有`" + String(p["given"] ?? "") + "`这一条记录。" }) },
    labels: {},
    help: { en: (p) => choose(selectKey(p["list"]), { "none": () => "", "other": () => "A record is named by its place in the list, counted from 0, or by the text in its field `id`." }), zh: (p) => choose(selectKey(p["list"]), { "none": () => "", "other": () => "记录以其在清单中的序号（从0起）或`id`栏的文字指明。" }) },
    fixes: {},
  },
  "relaxed-to-without-bound": {
    message: { en: (p) => "`" + String(p["rule"] ?? "") + "` is no single comparison with a bound, so it cannot be relaxed to a value.", zh: (p) => "`" + String(p["rule"] ?? "") + "`不是与一个界限的比较，不能放宽到某个值。" },
    labels: { "here": { en: () => "relaxed to this", zh: () => "放宽到此" }, "rule": { en: () => "the rule", zh: () => "该规则" } },
    fixes: {},
  },
  "repeated-header-line": {
    message: { en: (p) => "`" + String(p["verb"] ?? "") + "` stands twice in the head of the policy.", zh: (p) => "政策首部中`" + String(p["verb"] ?? "") + "`出现两次。" },
    labels: { "second": { en: () => "the second", zh: () => "第二处" }, "first": { en: () => "the first", zh: () => "第一处" } },
    fixes: { "remove": { en: (p) => "Remove `" + String(p["to"] ?? "") + "`", zh: (p) => "删去`" + String(p["to"] ?? "") + "`" } },
  },
  "round-not-cohort": {
    message: { en: (p) => "A round is an object with a list `cohort`, and " + choose(selectKey(p["given"]), { "none": () => "nothing", "other": () => "`" + String(p["given"] ?? "") + "`" }) + " was given.", zh: (p) => "批次应以`cohort`列出申报单位，" + choose(selectKey(p["given"]), { "none": () => "却没有传入", "other": () => "实际为`" + String(p["given"] ?? "") + "`" }) + "。" },
    labels: {},
    help: { en: () => "Pass the applicants in `cohort`, each with its `id` and `facts`.", zh: () => "可以在`cohort`中逐一列出申报单位，分别写明`id`和`facts`。" },
    fixes: {},
  },
  "round-table": {
    message: { en: (p) => choose(selectKey(p["why"]), { "head": () => "A round begins with a row of names, and `id` is one of them.", "id": () => "A row of a round begins with the id of an applicant.", "cells": () => "This row has not as many cells as the names above it.", "other": () => "This cell holds no value." }), zh: (p) => choose(selectKey(p["why"]), { "head": () => "批次表首行写各列名称，其中一列为`id`。", "id": () => "批次表每行须写明申报单位的编号。", "cells": () => "此行的格数与列名不一致。", "other": () => "此格没有值。" }) },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    fixes: { "cells": { en: () => "Add the missing cells, empty", zh: () => "补上所缺的空格" } },
  },
  "round-to-what": {
    message: { en: () => "Numbers are rounded to a positive amount of the same kind, written out here.", zh: () => "舍入须到同类的正数，并在此写明。" },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    fixes: {},
  },
  "rounding-not-stated": {
    message: { en: (p) => "This value can be too fine for " + kindName(String(p["kind"] ?? ""), "en") + ", and the rule does not say how it is rounded.", zh: (p) => "该值可能比" + kindName(String(p["kind"] ?? ""), "zh") + "的精度更细，规则未写明如何舍入。" },
    labels: { "here": { en: (p) => choose(selectKey(p["decimals"]), { "endless": () => "decimals without end", "other": () => "decimals: " + String(p["decimals"] ?? "") }), zh: (p) => choose(selectKey(p["decimals"]), { "endless": () => "小数位数无限", "other": () => "小数" + String(p["decimals"] ?? "") + "位" }) } },
    help: { en: () => "The text of the measure decides; write for example `round … to 1 yuan down`. If it is silent, record a reading.", zh: () => "如何舍入以原文为准，可以写“舍入 … 到 1元 向下”；原文未规定的，应记为适用口径。" },
    fixes: { "down": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" }, "up": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" }, "nearest": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "row-missing": {
    message: { en: (p) => "The table `" + String(p["table"] ?? "") + "` has no value " + choose(selectKey(p["keys"]), { "none": () => "here", "other": () => "for " + joinNames(p["keys"] as readonly string[], "en") }) + ".", zh: (p, n) => "表`" + localName(p["table"], n) + "`" + choose(selectKey(p["keys"]), { "none": () => "此格没有值", "other": () => "没有" + joinNames(p["keys"] as readonly string[], "zh", n) + "对应的值" }) + "。" },
    labels: { "here": { en: (p) => choose(selectKey(p["keys"]), { "none": () => "the cell is empty", "other": () => "no row fits" }), zh: (p) => choose(selectKey(p["keys"]), { "none": () => "空格", "other": () => "没有适用的行" }) } },
    help: { en: () => "Nothing and zero differ: write `0` if no award is made; `otherwise` takes all other cases.", zh: () => "空与零不同：不予奖补的，应写`0`；其他情形可以用“其余”一行。" },
    fixes: { "zero": { en: (p) => "Write `" + String(p["to"] ?? "") + "` in the cell", zh: (p) => "在该格写`" + String(p["to"] ?? "") + "`" }, "otherwise": { en: (p) => "Add the row `" + String(p["to"] ?? "") + "`", zh: (p) => "补上一行`" + String(p["to"] ?? "") + "`" } },
  },
  "row-without-table": {
    message: { en: () => "This row belongs to no table.", zh: () => "该行不属于任何表。" },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    fixes: {},
  },
  "rows-overlap": {
    message: { en: (p) => choose(selectKey(p["why"]), { "same": () => "Two rows of `" + String(p["table"] ?? "") + "` stand for the same case.", "other": () => "Two rows of `" + String(p["table"] ?? "") + "` fit " + joinNames(p["keys"] as readonly string[], "en") + "." }), zh: (p, n) => choose(selectKey(p["why"]), { "same": () => "表`" + localName(p["table"], n) + "`有两行写的是同一情形。", "other": () => "表`" + localName(p["table"], n) + "`有两行同时适用于" + joinNames(p["keys"] as readonly string[], "zh", n) + "。" }) },
    labels: { "again": { en: () => "and here", zh: () => "此行也适用" }, "first": { en: () => "one row", zh: () => "一行" } },
    help: { en: () => "A round bracket leaves the number out: `[60, 80)`.", zh: () => "圆括号表示不含本数：`[60, 80)`。" },
    fixes: { "remove": { en: (p) => "Remove the second row `" + String(p["to"] ?? "") + "`", zh: (p) => "删去后一行`" + String(p["to"] ?? "") + "`" }, "open": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "rows-share": {
    message: { en: (p) => "Two rows of `" + String(p["table"] ?? "") + "` fit " + joinNames(p["keys"] as readonly string[], "en") + "; the first one gives the value.", zh: (p, n) => "表`" + localName(p["table"], n) + "`有两行同时适用于" + joinNames(p["keys"] as readonly string[], "zh", n) + "，以在前的一行为准。" },
    labels: { "again": { en: () => "fits as well", zh: () => "此行也适用" }, "first": { en: () => "this row is taken", zh: () => "以此行为准" } },
    help: { en: () => "A round bracket leaves the number out: `[60, 80)`.", zh: () => "圆括号表示不含本数：`[60, 80)`。" },
    fixes: { "open": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "rule-not-clear": {
    message: { en: (p) => "Several rules stand there: " + joinNames(p["rules"] as readonly string[], "en") + ".", zh: (p, n) => "该处有几条规则：" + joinNames(p["rules"] as readonly string[], "zh", n) + "。" },
    labels: { "here": { en: () => "which of them is not said", zh: () => "未指明是哪一条" } },
    help: { en: () => "Name the fact as well, as in `7(1).staff`.", zh: () => "可以同时写明事项，例如`7(1).staff`。" },
    fixes: { "rename": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "rules-clash": {
    message: { en: (p) => "`" + String(p["asksFirst"] ?? "") + "` in " + formatCitation(p["first"] as Citation, "en") + " and `" + String(p["asksSecond"] ?? "") + "` in " + formatCitation(p["second"] as Citation, "en") + " cannot both be met.", zh: (p) => formatCitation(p["first"] as Citation, "zh") + "的`" + String(p["asksFirst"] ?? "") + "`与" + formatCitation(p["second"] as Citation, "zh") + "的`" + String(p["asksSecond"] ?? "") + "`无法同时符合。" },
    labels: { "here": { en: (p) => "`" + String(p["asksSecond"] ?? "") + "`", zh: (p) => "`" + String(p["asksSecond"] ?? "") + "`" }, "other": { en: (p) => "`" + String(p["asksFirst"] ?? "") + "`", zh: (p) => "`" + String(p["asksFirst"] ?? "") + "`" } },
    help: { en: () => "Compare both lines with the text of the measure.", zh: () => "应将两处与原文核对。" },
    fixes: {},
  },
  "same-rule-name": {
    message: { en: (p) => "Two rules would both be called `" + String(p["name"] ?? "") + "`, and a result could not tell them apart.", zh: (p) => "有两条规则都会被称为`" + String(p["name"] ?? "") + "`，结果中无法区分。" },
    labels: { "here": { en: (p) => "asks for `" + String(p["second"] ?? "") + "`", zh: (p) => "要求`" + String(p["second"] ?? "") + "`" }, "other": { en: (p) => "asks for `" + String(p["first"] ?? "") + "`", zh: (p) => "要求`" + String(p["first"] ?? "") + "`" } },
    help: { en: () => "A name of its own is given with `as`.", zh: () => "可以用“名为”另行命名。" },
    fixes: { "name": { en: (p) => "Add `" + String(p["to"] ?? "") + "`", zh: (p) => "补上`" + String(p["to"] ?? "") + "`" } },
  },
  "scenario-differs": {
    message: { en: (p) => "The scenario “" + String(p["scenario"] ?? "") + "” expects " + choose(selectKey(p["missingBecause"]), { "none": () => choose(selectKey(p["missingNeeds"]), { "none": () => choose(selectKey(p["expects"]), { "word": () => "`" + String(p["expected"] ?? "") + "`", "value": () => "`" + String(p["expectedValue"] ?? "") + "`", "both": () => "`" + String(p["expected"] ?? "") + "` with `" + String(p["expectedValue"] ?? "") + "`", "other": () => "no result" }) + " and gets " + choose(selectKey(p["gets"]), { "word": () => "`" + String(p["found"] ?? "") + "`", "value": () => "`" + String(p["foundValue"] ?? "") + "`", "both": () => "`" + String(p["found"] ?? "") + "` with `" + String(p["foundValue"] ?? "") + "`", "other": () => "no result" }) + choose(selectKey(p["record"]), { "none": () => "", "other": () => " for record " + String(p["record"] ?? "") }) + choose(selectKey(p["applicant"]), { "none": () => "", "other": () => " for `" + String(p["applicant"] ?? "") + "`" }) + choose(selectKey(p["because"]), { "none": () => "", "other": () => ", because of " + joinCitations(p["because"] as readonly Citation[], "en") }), "other": () => "to need " + String(p["missingNeeds"] ?? "") + ", and does not" + choose(selectKey(p["record"]), { "none": () => "", "other": () => " for record " + String(p["record"] ?? "") }) + choose(selectKey(p["applicant"]), { "none": () => "", "other": () => " for `" + String(p["applicant"] ?? "") + "`" }) }), "other": () => String(p["missingBecause"] ?? "") + " as a reason, and it is none" + choose(selectKey(p["record"]), { "none": () => "", "other": () => " for record " + String(p["record"] ?? "") }) + choose(selectKey(p["applicant"]), { "none": () => "", "other": () => " for `" + String(p["applicant"] ?? "") + "`" }) }) + ".", zh: (p) => "情景“" + String(p["scenario"] ?? "") + "”预期" + choose(selectKey(p["applicant"]), { "none": () => "", "other": () => "`" + String(p["applicant"] ?? "") + "`" }) + choose(selectKey(p["record"]), { "none": () => "", "other": () => "第" + String(p["record"] ?? "") + "条记录" }) + choose(selectKey(p["missingBecause"]), { "none": () => choose(selectKey(p["missingNeeds"]), { "none": () => "为" + choose(selectKey(p["expects"]), { "word": () => choose(selectKey(p["expected"]), { "met": () => "符合", "not_met": () => "不符合", "undecided": () => "待核实", "at_discretion": () => "由主管部门裁量", "waived": () => "豁免", "not_applicable": () => "不适用", "none": () => "未取得", "held": () => "有效", "due_for_review": () => "应予复核", "rectifying": () => "整改中", "expired": () => "已届满", "barred": () => "禁止申报期内", "revoked": () => "已撤销", "not_triggered": () => "未触发", "pending": () => "待履行", "done_in_time": () => "按期履行", "done_late": () => "逾期履行", "overdue": () => "逾期未履行", "done": () => "已履行", "running": () => "进行中", "next": () => "下一步", "later": () => "尚未开始", "open": () => "尚未查明", "other": () => "`" + String(p["expected"] ?? "") + "`" }), "value": () => "`" + String(p["expectedValue"] ?? "") + "`", "both": () => choose(selectKey(p["expected"]), { "met": () => "符合", "not_met": () => "不符合", "undecided": () => "待核实", "at_discretion": () => "由主管部门裁量", "waived": () => "豁免", "not_applicable": () => "不适用", "none": () => "未取得", "held": () => "有效", "due_for_review": () => "应予复核", "rectifying": () => "整改中", "expired": () => "已届满", "barred": () => "禁止申报期内", "revoked": () => "已撤销", "not_triggered": () => "未触发", "pending": () => "待履行", "done_in_time": () => "按期履行", "done_late": () => "逾期履行", "overdue": () => "逾期未履行", "done": () => "已履行", "running": () => "进行中", "next": () => "下一步", "later": () => "尚未开始", "open": () => "尚未查明", "other": () => "`" + String(p["expected"] ?? "") + "`" }) + "、`" + String(p["expectedValue"] ?? "") + "`", "other": () => "没有结果" }) + "，结果为" + choose(selectKey(p["gets"]), { "word": () => choose(selectKey(p["found"]), { "met": () => "符合", "not_met": () => "不符合", "undecided": () => "待核实", "at_discretion": () => "由主管部门裁量", "waived": () => "豁免", "not_applicable": () => "不适用", "none": () => "未取得", "held": () => "有效", "due_for_review": () => "应予复核", "rectifying": () => "整改中", "expired": () => "已届满", "barred": () => "禁止申报期内", "revoked": () => "已撤销", "not_triggered": () => "未触发", "pending": () => "待履行", "done_in_time": () => "按期履行", "done_late": () => "逾期履行", "overdue": () => "逾期未履行", "done": () => "已履行", "running": () => "进行中", "next": () => "下一步", "later": () => "尚未开始", "open": () => "尚未查明", "other": () => "`" + String(p["found"] ?? "") + "`" }), "value": () => "`" + String(p["foundValue"] ?? "") + "`", "both": () => choose(selectKey(p["found"]), { "met": () => "符合", "not_met": () => "不符合", "undecided": () => "待核实", "at_discretion": () => "由主管部门裁量", "waived": () => "豁免", "not_applicable": () => "不适用", "none": () => "未取得", "held": () => "有效", "due_for_review": () => "应予复核", "rectifying": () => "整改中", "expired": () => "已届满", "barred": () => "禁止申报期内", "revoked": () => "已撤销", "not_triggered": () => "未触发", "pending": () => "待履行", "done_in_time": () => "按期履行", "done_late": () => "逾期履行", "overdue": () => "逾期未履行", "done": () => "已履行", "running": () => "进行中", "next": () => "下一步", "later": () => "尚未开始", "open": () => "尚未查明", "other": () => "`" + String(p["found"] ?? "") + "`" }) + "、`" + String(p["foundValue"] ?? "") + "`", "other": () => "没有结果" }) + choose(selectKey(p["because"]), { "none": () => "", "other": () => "，依据" + joinCitations(p["because"] as readonly Citation[], "zh") }), "other": () => "尚缺" + String(p["missingNeeds"] ?? "") + "，实际并不需要" }), "other": () => "依据" + String(p["missingBecause"] ?? "") + "，实际并非如此" }) + "。" },
    labels: { "here": { en: () => "expected here", zh: () => "预期" }, "rule": { en: (p) => choose(selectKey(p["because"]), { "none": () => "decides here", "other": () => joinCitations(p["because"] as readonly Citation[], "en") }), zh: (p) => choose(selectKey(p["because"]), { "none": () => "由此判定", "other": () => joinCitations(p["because"] as readonly Citation[], "zh") }) } },
    fixes: { "expect": { en: (p) => "Expect `" + String(p["to"] ?? "") + "`", zh: (p) => "预期改为`" + String(p["to"] ?? "") + "`" } },
  },
  "set-compared": {
    message: { en: (p) => "`" + String(p["set"] ?? "") + "` may hold several values, so it is not compared with one.", zh: (p, n) => "`" + localName(p["set"], n) + "`可以有多个选项，不能与一个选项比较。" },
    labels: { "here": { en: () => "one value", zh: () => "一个选项" }, "set": { en: () => "several values", zh: () => "多个选项" } },
    help: { en: () => "Ask with `include`, as in `fields include training`.", zh: () => "可以写成“服务领域 包含 培训”。" },
    fixes: { "include": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "source-too-large": {
    message: { en: (p) => "This text has " + choosePlural(countOf(p["size"]), { "one": () => formatCount(countOf(p["size"]), "en") + " character", "other": () => formatCount(countOf(p["size"]), "en") + " characters" }) + ", more than the " + String(p["limit"] ?? "") + " that are read.", zh: (p) => "本文件共" + formatCount(countOf(p["size"]), "zh") + "个字符，超过可读取的" + formatCount(countOf(p["limit"]), "zh") + "个。" },
    labels: { "here": { en: () => "nothing is read", zh: () => "未予读取" } },
    fixes: {},
  },
  "state-of-what": {
    message: { en: (p) => "`" + String(p["word"] ?? "") + "` is asked of " + choose(selectKey(p["of"]), { "paper": () => "a paper", "title": () => "a title", "other": () => "a decision" }) + ", and this is none.", zh: (p) => "`" + String(p["word"] ?? "") + "`用于" + choose(selectKey(p["of"]), { "paper": () => "材料", "title": () => "称号", "other": () => "判定" }) + "，此处不是。" },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    fixes: {},
  },
  "steps-not-clear": {
    message: { en: (p) => choose(selectKey(p["why"]), { "date": () => "A step was done on a day, from one day to another, or `unknown`.", "other": () => "The steps that were done are given as `step = date`." }), zh: (p) => choose(selectKey(p["why"]), { "date": () => "步骤的日期应为一日、起止两日或者`未知`。", "other": () => "已办的步骤应写成“步骤 = 日期”。" }) },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    fixes: {},
  },
  "submit-papers-alone": {
    message: { en: () => "`submit` names papers, joined by `and` or `or`, and nothing else.", zh: () => "“应提交”之后只写材料，用“且”“或”连接。" },
    labels: { "here": { en: () => "no paper", zh: () => "不是材料" } },
    fixes: {},
  },
  "table-column-unknown": {
    message: { en: (p) => "No fact is called `" + String(p["name"] ?? "") + "`, so the column is left out." + nearestNames(p["nearest"] as readonly string[], "en"), zh: (p, n) => "没有名为`" + String(p["name"] ?? "") + "`的事项，该栏已略去。" + nearestNames(p["nearest"] as readonly string[], "zh", n) },
    labels: {},
    fixes: {},
  },
  "table-id-twice": {
    message: { en: (p) => "The id `" + String(p["id"] ?? "") + "` of row " + String(p["row"] ?? "") + " already stands in row " + String(p["first"] ?? "") + "; the later row is called `" + String(p["instead"] ?? "") + "`.", zh: (p) => "第" + String(p["row"] ?? "") + "行的编号`" + String(p["id"] ?? "") + "`已用于第" + String(p["first"] ?? "") + "行，该行改称`" + String(p["instead"] ?? "") + "`。" },
    labels: {},
    fixes: {},
  },
  "table-more-problems": {
    message: { en: (p) => choosePlural(countOf(p["count"]), { "one": () => formatCount(countOf(p["count"]), "en") + " further problem", "other": () => formatCount(countOf(p["count"]), "en") + " further problems" }) + " of the table " + choosePlural(countOf(p["count"]), { "one": () => "is", "other": () => "are" }) + " not shown.", zh: (p) => "该表另有" + formatCount(countOf(p["count"]), "zh") + "处问题未予列出。" },
    labels: {},
    fixes: {},
  },
  "table-not-read": {
    message: { en: (p) => choose(selectKey(p["what"]), { "json": () => "The text is not JSON that can be read.", "headings": () => "The first row of the table names no columns.", "other": () => "A table in JSON is a list of applicants." }), zh: (p) => choose(selectKey(p["what"]), { "json": () => "该内容不是可以读取的JSON。", "headings": () => "表的首行没有栏目名称。", "other": () => "JSON格式的表应为申报单位的列表。" }) },
    labels: {},
    help: { en: (p) => choose(selectKey(p["what"]), { "json": () => "A comma too many and a missing quotation mark are the usual causes.", "headings": () => "The first row holds `id` and the names of facts.", "other": () => "Each applicant is an object, and square brackets stand round all of them." }), zh: (p) => choose(selectKey(p["what"]), { "json": () => "常见原因为多一个逗号或者缺少引号。", "headings": () => "首行应为`id`和各填报事项的名称。", "other": () => "每家申报单位为一个对象，全部置于方括号内。" }) },
    fixes: {},
  },
  "table-row-too-long": {
    message: { en: (p) => "Row " + formatCount(countOf(p["row"]), "en") + " has " + choosePlural(countOf(p["cells"]), { "one": () => formatCount(countOf(p["cells"]), "en") + " cell", "other": () => formatCount(countOf(p["cells"]), "en") + " cells" }) + " for " + choosePlural(countOf(p["columns"]), { "one": () => formatCount(countOf(p["columns"]), "en") + " heading", "other": () => formatCount(countOf(p["columns"]), "en") + " headings" }) + "; the last ones are left out.", zh: (p) => "第" + formatCount(countOf(p["row"]), "zh") + "行有" + formatCount(countOf(p["cells"]), "zh") + "格，栏目只有" + formatCount(countOf(p["columns"]), "zh") + "个，多出的已略去。" },
    labels: {},
    help: { en: () => "A comma within a cell needs quotation marks round the cell.", zh: () => "单元格中含有逗号的，应在该格两侧加引号。" },
    fixes: {},
  },
  "table-shape": {
    message: { en: (p) => choose(selectKey(p["why"]), { "rows": () => "This table has no rows.", "keys": () => "A cross table has two keys: the first down, the second across.", "key": () => "A key stands in every row but for the first cell of a cross table.", "value": () => "A cell of a value holds one value.", "other": () => "This row has " + choosePlural(countOf(p["cells"]), { "one": () => formatCount(countOf(p["cells"]), "en") + " cell", "other": () => formatCount(countOf(p["cells"]), "en") + " cells" }) + ", and the table asks for " + formatCount(countOf(p["expected"]), "en") + "." }), zh: (p) => choose(selectKey(p["why"]), { "rows": () => "此表没有行。", "keys": () => "交叉表应有两个关键项：前者在左，后者在上。", "key": () => "除交叉表左上角外，关键项的格不得为空。", "value": () => "取值的格应只写一个值。", "other": () => "此行有" + formatCount(countOf(p["cells"]), "zh") + "格，应为" + formatCount(countOf(p["expected"]), "zh") + "格。" }) },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    fixes: { "cell": { en: (p) => "Add a cell with `" + String(p["to"] ?? "") + "`", zh: (p) => "补上一格`" + String(p["to"] ?? "") + "`" } },
  },
  "table-too-large": {
    message: { en: (p) => "The table has more than " + choose(selectKey(p["what"]), { "rows": () => choosePlural(countOf(p["limit"]), { "one": () => formatCount(countOf(p["limit"]), "en") + " row", "other": () => formatCount(countOf(p["limit"]), "en") + " rows" }), "columns": () => choosePlural(countOf(p["limit"]), { "one": () => formatCount(countOf(p["limit"]), "en") + " column", "other": () => formatCount(countOf(p["limit"]), "en") + " columns" }), "other": () => formatCount(countOf(p["limit"]), "en") + " MiB" }) + ".", zh: (p) => "该表超过" + formatCount(countOf(p["limit"]), "zh") + choose(selectKey(p["what"]), { "rows": () => "行", "columns": () => "栏", "other": () => " MiB" }) + "。" },
    labels: {},
    help: { en: () => "A larger table can be read in parts.", zh: () => "较大的表可以分次读取。" },
    fixes: {},
  },
  "table-unit-unread": {
    message: { en: (p) => "`" + String(p["name"] ?? "") + "` is not measured in `" + String(p["unit"] ?? "") + "`, so the column is left out.", zh: (p) => "`" + String(p["name"] ?? "") + "`不以`" + String(p["unit"] ?? "") + "`计量，该栏已略去。" },
    labels: {},
    help: { en: () => "Money can stand in 元, 万元, 亿元, yuan or 10,000 yuan.", zh: () => "金额可以用元、千元、万元、百万元或者亿元。" },
    fixes: {},
  },
  "table-values-refused": {
    message: { en: (p) => choosePlural(countOf(p["values"]), { "one": () => formatCount(countOf(p["values"]), "en") + " value", "other": () => formatCount(countOf(p["values"]), "en") + " values" }) + " in " + choosePlural(countOf(p["rows"]), { "one": () => formatCount(countOf(p["rows"]), "en") + " row", "other": () => formatCount(countOf(p["rows"]), "en") + " rows" }) + " cannot be read and " + choosePlural(countOf(p["values"]), { "one": () => "counts", "other": () => "count" }) + " as not known.", zh: (p) => "共" + formatCount(countOf(p["rows"]), "zh") + "行的" + formatCount(countOf(p["values"]), "zh") + "个值无法读取，按不明处理。" },
    labels: {},
    fixes: {},
  },
  "tightening-not-checked": {
    message: { en: (p) => "Whether " + formatCitation(p["rule"] as Citation, "en") + " is really stricter than " + formatCitation(p["first"] as Citation, "en") + " was not checked.", zh: (p) => formatCitation(p["rule"] as Citation, "zh") + "是否确实严于" + formatCitation(p["first"] as Citation, "zh") + "，未作核对。" },
    labels: { "here": { en: () => "not checked", zh: () => "未作核对" }, "first": { en: (p) => formatCitation(p["first"] as Citation, "en"), zh: (p) => formatCitation(p["first"] as Citation, "zh") } },
    help: { en: () => "Only two bounds on one fact are compared, or two choices by the same cases. Compare these two lines with the text.", zh: () => "只能比较对同一事项的两个界限，或者情形相同的两组取值。应将这两处与原文核对。" },
    fixes: {},
  },
  "title-as-value": {
    message: { en: (p) => "`" + String(p["name"] ?? "") + "` is a " + choose(selectKey(p["kind"]), { "title": () => "title", "duty": () => "duty", "other": () => "procedure" }) + ", and a value is needed here.", zh: (p, n) => "`" + localName(p["name"], n) + "`是" + choose(selectKey(p["kind"]), { "title": () => "称号", "duty": () => "义务", "other": () => "程序" }) + "，此处应为值。" },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    fixes: { "held": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "title-of-which-record": {
    message: { en: (p) => "`" + String(p["name"] ?? "") + "` is held for each of `" + String(p["list"] ?? "") + "`, and nothing here says which record is meant.", zh: (p, n) => "`" + localName(p["name"], n) + "`按`" + localName(p["list"], n) + "`逐项持有，此处未写明是哪一条记录。" },
    labels: { "here": { en: () => "no record here", zh: () => "此处不分记录" }, "declared": { en: () => "held record by record", zh: () => "逐项持有" } },
    fixes: {},
  },
  "title-term-twice": {
    message: { en: (p) => "`" + String(p["verb"] ?? "") + "` stands twice in the title `" + String(p["name"] ?? "") + "`, and neither line says when it applies.", zh: (p, n) => "称号`" + localName(p["name"], n) + "`中有两处`" + String(p["verb"] ?? "") + "`，均未写明适用情形。" },
    labels: { "again": { en: () => "the second", zh: () => "第二处" }, "first": { en: () => "the first", zh: () => "第一处" } },
    fixes: { "remove": { en: (p) => "Remove `" + String(p["to"] ?? "") + "`", zh: (p) => "删去`" + String(p["to"] ?? "") + "`" } },
  },
  "title-under-itself": {
    message: { en: (p) => choosePlural(countOf(p["number"]), { "one": () => joinNames(p["names"] as readonly string[], "en") + " depends on itself, so it could never be held.", "other": () => joinNames(p["names"] as readonly string[], "en") + " depend on one another, so none of them could be held." }), zh: (p, n) => choosePlural(countOf(p["number"]), { "one": () => joinNames(p["names"] as readonly string[], "zh", n) + "从属于自身，无从取得。", "other": () => joinNames(p["names"] as readonly string[], "zh", n) + "互相从属，均无从取得。" }) },
    labels: { "here": { en: () => "depends on it here", zh: () => "此处从属" }, "other": { en: () => "and here", zh: () => "另一处" } },
    fixes: {},
  },
  "too-many": {
    message: { en: (p) => choose(selectKey(p["what"]), { "arms": () => "This choice has " + choosePlural(countOf(p["number"]), { "other": () => formatCount(countOf(p["number"]), "en") + " cases" }) + "; the most are " + formatCount(countOf(p["most"]), "en") + ".", "members": () => "There are " + choosePlural(countOf(p["number"]), { "other": () => formatCount(countOf(p["number"]), "en") + " values" }) + " here; the most are " + formatCount(countOf(p["most"]), "en") + ".", "cells": () => "The tables have " + choosePlural(countOf(p["number"]), { "other": () => formatCount(countOf(p["number"]), "en") + " cells" }) + "; the most are " + formatCount(countOf(p["most"]), "en") + ".", "facts": () => "There are " + choosePlural(countOf(p["number"]), { "other": () => formatCount(countOf(p["number"]), "en") + " facts" }) + "; the most are " + formatCount(countOf(p["most"]), "en") + ".", "statements": () => "There are " + choosePlural(countOf(p["number"]), { "other": () => formatCount(countOf(p["number"]), "en") + " statements" }) + " in this source; the most are " + formatCount(countOf(p["most"]), "en") + ".", "words": () => "There are " + choosePlural(countOf(p["number"]), { "other": () => formatCount(countOf(p["number"]), "en") + " words and signs" }) + " in this statement; the most are " + formatCount(countOf(p["most"]), "en") + ".", "other": () => "There are " + choosePlural(countOf(p["number"]), { "other": () => formatCount(countOf(p["number"]), "en") + " rules" }) + "; the most are " + formatCount(countOf(p["most"]), "en") + "." }), zh: (p) => choose(selectKey(p["what"]), { "arms": () => "此处分为" + formatCount(countOf(p["number"]), "zh") + "种情形，最多" + formatCount(countOf(p["most"]), "zh") + "种。", "members": () => "此处有" + formatCount(countOf(p["number"]), "zh") + "个选项，最多" + formatCount(countOf(p["most"]), "zh") + "个。", "cells": () => "表格共" + formatCount(countOf(p["number"]), "zh") + "格，最多" + formatCount(countOf(p["most"]), "zh") + "格。", "facts": () => "事项共" + formatCount(countOf(p["number"]), "zh") + "个，最多" + formatCount(countOf(p["most"]), "zh") + "个。", "statements": () => "此文件共有" + formatCount(countOf(p["number"]), "zh") + "条语句，最多" + formatCount(countOf(p["most"]), "zh") + "条。", "words": () => "此语句共有" + formatCount(countOf(p["number"]), "zh") + "个词语和符号，最多" + formatCount(countOf(p["most"]), "zh") + "个。", "other": () => "规则共" + formatCount(countOf(p["number"]), "zh") + "条，最多" + formatCount(countOf(p["most"]), "zh") + "条。" }) },
    labels: { "here": { en: () => "beyond the most", zh: () => "超出上限" } },
    fixes: {},
  },
  "too-many-cases": {
    message: { en: (p) => "This comparison splits into more than " + choosePlural(countOf(p["most"]), { "other": () => formatCount(countOf(p["most"]), "en") + " cases" }) + ".", zh: (p) => "该比较会分成超过" + formatCount(countOf(p["most"]), "zh") + "种情形。" },
    labels: { "here": { en: () => "too many cases", zh: () => "情形过多" } },
    fixes: {},
  },
  "too-many-decimals": {
    message: { en: (p) => "`" + String(p["name"] ?? "") + "` is " + choosePlural(countOf(p["scale"]), { "=0": () => "a whole number", "one": () => "a number with up to " + formatCount(countOf(p["scale"]), "en") + " decimal", "other": () => "a number with up to " + formatCount(countOf(p["scale"]), "en") + " decimals" }) + ", and " + String(p["given"] ?? "") + " has " + choosePlural(countOf(p["decimals"]), { "one": () => formatCount(countOf(p["decimals"]), "en") + " decimal", "other": () => formatCount(countOf(p["decimals"]), "en") + " decimals" }) + ".", zh: (p, n) => "`" + localName(p["name"], n) + "`" + choosePlural(countOf(p["scale"]), { "=0": () => "为整数", "other": () => "最多保留" + formatCount(countOf(p["scale"]), "zh") + "位小数" }) + "，传入的" + String(p["given"] ?? "") + "有" + choosePlural(countOf(p["decimals"]), { "other": () => formatCount(countOf(p["decimals"]), "zh") + "位小数" }) + "。" },
    labels: {},
    help: { en: () => "Values are never rounded at the door.", zh: () => "传入的值不作舍入。" },
    fixes: {},
  },
  "too-many-records": {
    message: { en: (p) => "`" + String(p["name"] ?? "") + "` has " + choosePlural(countOf(p["count"]), { "one": () => formatCount(countOf(p["count"]), "en") + " record", "other": () => formatCount(countOf(p["count"]), "en") + " records" }) + ", more than the " + formatCount(countOf(p["most"]), "en") + " of a list.", zh: (p, n) => "`" + localName(p["name"], n) + "`有" + choosePlural(countOf(p["count"]), { "other": () => formatCount(countOf(p["count"]), "zh") + "条记录" }) + "，超过每份清单" + formatCount(countOf(p["most"]), "zh") + "条的上限。" },
    labels: {},
    help: { en: () => "Records that no rule can ask for may be left out.", zh: () => "与规则无关的记录可以不传入。" },
    fixes: {},
  },
  "total-of-what": {
    message: { en: (p) => choose(selectKey(p["why"]), { "add": () => "Only numbers are added up.", "other": () => "Only a number can have a most." }), zh: (p) => choose(selectKey(p["why"]), { "add": () => "只有数值可以累加。", "other": () => "只有数值可以设上限。" }) },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    fixes: {},
  },
  "two-calendars": {
    message: { en: (p) => "Both `" + String(p["first"] ?? "") + "` and `" + String(p["second"] ?? "") + "` are calendars, and working days are counted by one.", zh: (p) => "`" + String(p["first"] ?? "") + "`与`" + String(p["second"] ?? "") + "`均为日历，工作日只能按一种日历计算。" },
    labels: { "again": { en: () => "a second calendar", zh: () => "第二种日历" }, "first": { en: () => "the first one", zh: () => "第一种日历" } },
    fixes: { "remove": { en: (p) => "Remove `" + String(p["to"] ?? "") + "`", zh: (p) => "删去`" + String(p["to"] ?? "") + "`" } },
  },
  "two-policy-headers": {
    message: { en: () => "A measure has one `policy` line, and this is a second one.", zh: () => "一份政策文件只有一行`政策`，此处是第二行。" },
    labels: { "again": { en: () => "second line", zh: () => "第二行" }, "first": { en: () => "first line", zh: () => "第一行" } },
    fixes: {},
  },
  "two-statements-on-one-line": {
    message: { en: (p) => "`" + String(p["verb"] ?? "") + "` begins a new statement, so it stands on a line of its own.", zh: (p) => "`" + String(p["verb"] ?? "") + "`是新的语句，应另起一行。" },
    labels: { "here": { en: () => "second statement", zh: () => "第二个语句" } },
    fixes: { "break": { en: () => "Begin a new line", zh: () => "另起一行" } },
  },
  "unclosed-block": {
    message: { en: () => "The block of rules that begins here is not closed.", zh: () => "此处开始的规则块没有结束。" },
    labels: { "here": { en: () => "begins here", zh: () => "由此开始" } },
    fixes: { "close": { en: () => "Close the block at the end of the document", zh: () => "在文末结束代码块" } },
  },
  "unclosed-name": {
    message: { en: (p) => "The name `" + String(p["name"] ?? "") + "` has no closing backquote on its line.", zh: (p) => "名称`" + String(p["name"] ?? "") + "`在本行内没有后反引号。" },
    labels: { "here": { en: () => "begins here", zh: () => "由此开始" } },
    fixes: { "close": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "unclosed-text": {
    message: { en: () => "The text that begins here has no closing quotation mark on its line.", zh: () => "此处开始的文字在本行内没有后引号。" },
    labels: { "here": { en: () => "begins here", zh: () => "由此开始" } },
    fixes: { "close": { en: () => "Close the text at the end of the line", zh: () => "在行末补上引号" } },
  },
  "unexpected-word": {
    message: { en: (p) => "`" + String(p["text"] ?? "") + "` is not expected here.", zh: (p) => "此处不应出现`" + String(p["text"] ?? "") + "`。" },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    help: { en: (p) => choose(selectKey(p["statement"]), { "round": () => "Write for example `round assets * 30% to 1元 down`.", "give": () => "Write for example `give 30万元 when grade = A, 0 otherwise`.", "add": () => "Write for example `add 20 when visits >= 200, 15 when visits >= 100`.", "atMost": () => "Write for example `at most 40`.", "limit": () => "Write for example `limit A, B to 50% of cohort by rank, rounding down, ties ask, else C`.", "table": () => "Write for example `table scale by tier, main_field: money`.", "title": () => "Write for example `title platform_title granted by certification`.", "valid": () => "Write for example `valid 3 years`.", "review": () => "Write for example `review every 2 years`.", "rectify": () => "Write for example `rectify when score < 60 within 30 days else revoke`.", "revoke": () => "Write for example `revoke when score < 60`.", "revokeAndBar": () => "Write for example `revoke and bar 3 years when complaints >= 3`.", "duty": () => "Write for example `duty change_filing by applicant`.", "within": () => "Write for example `within 30 days after changed_on done on filed_on`.", "every": () => "Write for example `every quarter by day 25 of its last month done on reports.filed_on`.", "step": () => "Write for example `step notice by city_bureau for at least 5 working days`.", "decidedBy": () => "Write for example `decided by city_bureau`, with the name of a role.", "article": () => "A statement follows its article, for example `article 8(1) require assets >= 800000`. Words that are no statement stand behind `//`.", "authority": () => "Write for example `authority \"City Bureau\"`, the text in quotation marks.", "document": () => "Write for example `document \"No. 3 of 2024\"`, the text in quotation marks.", "other": () => "" }), zh: (p) => choose(selectKey(p["statement"]), { "round": () => "可以写“舍入 资产总额 * 30% 到 1元 向下”。", "give": () => "可以写“给予 30万元 当 等次 = 甲，0 其余”。", "add": () => "可以写“加分 20 当 服务家次 >= 200，15 当 服务家次 >= 100”。", "atMost": () => "可以写“最高不超过 40”。", "limit": () => "可以写“限定 甲、乙 到 50% 同批总数 按 名次，取整 向下，并列 待议，否则 丙”。", "table": () => "可以写“表 scale 按 申报层级、主要类别: 金额”。", "title": () => "可以写“称号 platform_title 授予依据 认定”。", "valid": () => "可以写“有效期 3年”。", "review": () => "可以写“复核 每 2年”。", "rectify": () => "可以写“责令整改 当 得分 < 60 在 30日 内 否则 撤销”。", "revoke": () => "可以写“撤销 当 得分 < 60”。", "revokeAndBar": () => "可以写“撤销，3年内不得申报 当 查实投诉 >= 3”。", "duty": () => "可以写“义务 change_filing 由 申报单位”。", "within": () => "可以写“应在 变更日期 后 30日 内 履行于 备案日期”。", "every": () => "可以写“每 季度 按 末月 25日 履行于 报送.报送日期”。", "step": () => "可以写“步骤 notice 由 市经信局 为期 至少 5个工作日”。", "decidedBy": () => "可以写“决定机关 市经信局”，其后为主体的名称。", "article": () => "条款须写全，其后接语句，例如“第八条第一项 要求 资产总额 >= 80万元”。说明文字写在“//”之后。", "authority": () => "可以写“制定机关 \"市经济和信息化局\"”，文字加引号。", "document": () => "可以写“文号 \"市经信〔2024〕3号\"”，文字加引号。", "other": () => "" }) },
    fixes: { "rename": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" }, "remove": { en: (p) => "Remove `" + String(p["to"] ?? "") + "`", zh: (p) => "删去`" + String(p["to"] ?? "") + "`" } },
  },
  "unfinished-statement": {
    message: { en: (p) => "Something is missing after `" + String(p["after"] ?? "") + "`.", zh: (p) => "`" + String(p["after"] ?? "") + "`之后缺少内容。" },
    labels: { "here": { en: () => "nothing follows", zh: () => "此后缺少内容" } },
    help: { en: (p) => choose(selectKey(p["statement"]), { "round": () => "Write for example `round assets * 30% to 1元 down`.", "give": () => "Write for example `give 30万元 when grade = A, 0 otherwise`.", "add": () => "Write for example `add 20 when visits >= 200, 15 when visits >= 100`.", "atMost": () => "Write for example `at most 40`.", "limit": () => "Write for example `limit A, B to 50% of cohort by rank, rounding down, ties ask, else C`.", "table": () => "Write for example `table scale by tier, main_field: money`.", "title": () => "Write for example `title platform_title granted by certification`.", "valid": () => "Write for example `valid 3 years`.", "review": () => "Write for example `review every 2 years`.", "rectify": () => "Write for example `rectify when score < 60 within 30 days else revoke`.", "revoke": () => "Write for example `revoke when score < 60`.", "revokeAndBar": () => "Write for example `revoke and bar 3 years when complaints >= 3`.", "duty": () => "Write for example `duty change_filing by applicant`.", "within": () => "Write for example `within 30 days after changed_on done on filed_on`.", "every": () => "Write for example `every quarter by day 25 of its last month done on reports.filed_on`.", "step": () => "Write for example `step notice by city_bureau for at least 5 working days`.", "decidedBy": () => "Write for example `decided by city_bureau`, with the name of a role.", "other": () => "" }), zh: (p) => choose(selectKey(p["statement"]), { "round": () => "可以写“舍入 资产总额 * 30% 到 1元 向下”。", "give": () => "可以写“给予 30万元 当 等次 = 甲，0 其余”。", "add": () => "可以写“加分 20 当 服务家次 >= 200，15 当 服务家次 >= 100”。", "atMost": () => "可以写“最高不超过 40”。", "limit": () => "可以写“限定 甲、乙 到 50% 同批总数 按 名次，取整 向下，并列 待议，否则 丙”。", "table": () => "可以写“表 scale 按 申报层级、主要类别: 金额”。", "title": () => "可以写“称号 platform_title 授予依据 认定”。", "valid": () => "可以写“有效期 3年”。", "review": () => "可以写“复核 每 2年”。", "rectify": () => "可以写“责令整改 当 得分 < 60 在 30日 内 否则 撤销”。", "revoke": () => "可以写“撤销 当 得分 < 60”。", "revokeAndBar": () => "可以写“撤销，3年内不得申报 当 查实投诉 >= 3”。", "duty": () => "可以写“义务 change_filing 由 申报单位”。", "within": () => "可以写“应在 变更日期 后 30日 内 履行于 备案日期”。", "every": () => "可以写“每 季度 按 末月 25日 履行于 报送.报送日期”。", "step": () => "可以写“步骤 notice 由 市经信局 为期 至少 5个工作日”。", "decidedBy": () => "可以写“决定机关 市经信局”，其后为主体的名称。", "other": () => "" }) },
    fixes: { "close": { en: (p) => "Add `" + String(p["to"] ?? "") + "`", zh: (p) => "补上`" + String(p["to"] ?? "") + "`" } },
  },
  "unknown-decision": {
    message: { en: (p) => "No decision is called `" + String(p["name"] ?? "") + "`." + nearestNames(p["nearest"] as readonly string[], "en"), zh: (p, n) => "没有名为`" + String(p["name"] ?? "") + "`的判定。" + nearestNames(p["nearest"] as readonly string[], "zh", n) },
    labels: { "here": { en: () => "not declared", zh: () => "未声明" } },
    fixes: { "rename": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" }, "remove": { en: (p) => "Remove `" + String(p["to"] ?? "") + "`", zh: (p) => "删去`" + String(p["to"] ?? "") + "`" } },
  },
  "unknown-fact": {
    message: { en: (p) => "No fact is called `" + String(p["name"] ?? "") + "`." + nearestNames(p["nearest"] as readonly string[], "en"), zh: (p, n) => "没有名为`" + String(p["name"] ?? "") + "`的事项。" + nearestNames(p["nearest"] as readonly string[], "zh", n) },
    labels: { "here": { en: (p) => "not declared here" + choose(selectKey(p["searched"]), { "none": () => "", "other": () => " or in " + joinNames(p["searched"] as readonly string[], "en") }), zh: (p, n) => "本文件" + choose(selectKey(p["searched"]), { "none": () => "", "other": () => "及" + joinNames(p["searched"] as readonly string[], "zh", n) }) + "未声明" } },
    help: { en: () => "A fact is declared once with its kind, as in `fact assets: money`.", zh: () => "事项须先声明其种类，例如“事项 资产总额: 金额”。" },
    fixes: { "rename": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" }, "split": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" }, "declare": { en: (p) => "Declare `" + String(p["to"] ?? "") + "`", zh: (p) => "声明`" + String(p["to"] ?? "") + "`" } },
  },
  "unknown-field": {
    message: { en: (p) => "The records of `" + String(p["list"] ?? "") + "` have no `" + String(p["name"] ?? "") + "`." + nearestNames(p["nearest"] as readonly string[], "en"), zh: (p, n) => "`" + localName(p["list"], n) + "`的记录中没有`" + String(p["name"] ?? "") + "`。" + nearestNames(p["nearest"] as readonly string[], "zh", n) },
    labels: { "here": { en: () => "not one of their particulars", zh: () => "记录中没有此项" }, "list": { en: () => "the list is declared here", zh: () => "清单在此声明" } },
    fixes: { "rename": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" }, "declare": { en: (p) => "Add `" + String(p["to"] ?? "") + "` to the records of `" + String(p["list"] ?? "") + "`", zh: (p, n) => "在`" + localName(p["list"], n) + "`的记录中补上`" + String(p["to"] ?? "") + "`" } },
  },
  "unknown-in-scenario": {
    message: { en: (p) => "No " + choose(selectKey(p["kind"]), { "applicant": () => "applicant of the round", "sample": () => "sample", "decision": () => "decision", "title": () => "title", "procedure": () => "procedure", "step": () => "step", "part": () => "part of it", "event": () => "event", "other": () => "fact" }) + " is called `" + String(p["name"] ?? "") + "`." + nearestNames(p["nearest"] as readonly string[], "en"), zh: (p, n) => "没有名为`" + String(p["name"] ?? "") + "`的" + choose(selectKey(p["kind"]), { "applicant": () => "同批申报单位", "sample": () => "样例", "decision": () => "判定", "title": () => "称号", "procedure": () => "程序", "step": () => "步骤", "part": () => "内容", "event": () => "事件", "other": () => "事项" }) + "。" + nearestNames(p["nearest"] as readonly string[], "zh", n) },
    labels: { "here": { en: () => "not declared", zh: () => "未声明" } },
    help: { en: (p) => choose(selectKey(p["kind"]), { "event": () => "Events are `granted`, `renewed`, `reviewed`, `ordered_to_rectify`, `rectified`, `failed_to_rectify`, `refused_to_rectify` and `revoked`.", "other": () => "" }), zh: (p) => choose(selectKey(p["kind"]), { "event": () => "事件有“授予”“续期”“复核”“责令整改”“整改合格”“整改不合格”“拒不整改”“撤销”。", "other": () => "" }) },
    fixes: { "rename": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" }, "declare": { en: (p) => "Declare `" + String(p["to"] ?? "") + "`", zh: (p) => "声明`" + String(p["to"] ?? "") + "`" } },
  },
  "unknown-kind": {
    message: { en: (p) => "`" + String(p["text"] ?? "") + "` is no kind of value.", zh: (p) => "`" + String(p["text"] ?? "") + "`不是值的种类。" },
    labels: { "here": { en: () => "a kind stands here", zh: () => "此处应为种类" } },
    help: { en: () => "Kinds are `yes/no`, `number`, `count of visits`, `money`, `percent`, `points`, `area`, `date`, `year`, `text`, `one of A, B` and others; see chapter 6 of the language reference.", zh: () => "种类有“是否”“数值”“计数 visits 家次”“金额”“百分比”“分值”“面积”“日期”“年度”“文本”“单选 甲、乙”等，见语言参考第6章。" },
    fixes: { "rename": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "unknown-paper": {
    message: { en: (p) => "No paper is called `" + String(p["name"] ?? "") + "`." + nearestNames(p["nearest"] as readonly string[], "en"), zh: (p, n) => "没有名为`" + String(p["name"] ?? "") + "`的材料。" + nearestNames(p["nearest"] as readonly string[], "zh", n) },
    labels: { "here": { en: () => "not declared", zh: () => "未声明" } },
    help: { en: () => "A paper is declared once, as in `paper audit_report`.", zh: () => "材料须先声明，例如“材料 审计报告”。" },
    fixes: { "rename": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" }, "declare": { en: (p) => "Declare `" + String(p["to"] ?? "") + "`", zh: (p) => "声明`" + String(p["to"] ?? "") + "`" } },
  },
  "unknown-plugin": {
    message: { en: (p) => "No plugin is called `" + String(p["name"] ?? "") + "`." + nearestNames(p["nearest"] as readonly string[], "en"), zh: (p, n) => "没有名为`" + String(p["name"] ?? "") + "`的插件。" + nearestNames(p["nearest"] as readonly string[], "zh", n) },
    labels: { "here": { en: () => "not among the plugins given", zh: () => "不在已载入的插件之中" } },
    fixes: { "rename": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "unknown-role": {
    message: { en: (p) => "No role is called `" + String(p["name"] ?? "") + "`." + nearestNames(p["nearest"] as readonly string[], "en"), zh: (p, n) => "没有名为`" + String(p["name"] ?? "") + "`的主体。" + nearestNames(p["nearest"] as readonly string[], "zh", n) },
    labels: { "here": { en: () => "not declared", zh: () => "未声明" } },
    help: { en: () => "A role is declared once, as in `role city_bureau`.", zh: () => "主体须先声明，例如“主体 市经信局”。" },
    fixes: { "rename": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" }, "declare": { en: (p) => "Declare `" + String(p["to"] ?? "") + "`", zh: (p) => "声明`" + String(p["to"] ?? "") + "`" } },
  },
  "unknown-state": {
    message: { en: (p) => "`is` asks for `known`, `none`, `submitted` or an outcome, and `" + String(p["word"] ?? "") + "` is none of them.", zh: (p) => "“为”之后是已知、无、已提交或者结果，`" + String(p["word"] ?? "") + "`都不是。" },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    fixes: { "rename": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "unknown-title": {
    message: { en: (p) => "No title is called `" + String(p["name"] ?? "") + "`." + nearestNames(p["nearest"] as readonly string[], "en"), zh: (p, n) => "没有名为`" + String(p["name"] ?? "") + "`的称号。" + nearestNames(p["nearest"] as readonly string[], "zh", n) },
    labels: { "here": { en: () => "not declared", zh: () => "未声明" } },
    fixes: { "rename": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "unknown-title-part": {
    message: { en: (p) => "A title has the dates `since` and `until`, and `" + String(p["name"] ?? "") + "` is neither." + nearestNames(p["nearest"] as readonly string[], "en"), zh: (p, n) => "称号的日期有`取得日`和`届满日`，`" + String(p["name"] ?? "") + "`不在其中。" + nearestNames(p["nearest"] as readonly string[], "zh", n) },
    labels: { "here": { en: (p) => "of the title `" + String(p["title"] ?? "") + "`", zh: (p, n) => "称号`" + localName(p["title"], n) + "`" } },
    fixes: { "rename": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "unknown-unit": {
    message: { en: (p) => "No unit is called `" + String(p["unit"] ?? "") + "`." + nearestNames(p["nearest"] as readonly string[], "en"), zh: (p, n) => "没有名为`" + String(p["unit"] ?? "") + "`的单位。" + nearestNames(p["nearest"] as readonly string[], "zh", n) },
    labels: { "here": { en: () => "not a unit", zh: () => "不是单位" } },
    help: { en: () => "A fact declares its counting unit, as in `count of visits`.", zh: () => "计数单位由事项声明，例如“计数 visits 家次”。" },
    fixes: { "rename": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "unlike-amounts": {
    message: { en: (p) => "`" + String(p["first"] ?? "") + "` is " + kindName(String(p["firstKind"] ?? ""), "en") + " and `" + String(p["second"] ?? "") + "` is " + kindName(String(p["secondKind"] ?? ""), "en") + "; the two cannot be " + choose(selectKey(p["meeting"]), { "compare": () => "compared", "add": () => "added", "subtract": () => "subtracted", "multiply": () => "multiplied", "divide": () => "divided", "other": () => "of one kind" }) + ".", zh: (p, n) => "`" + localName(p["first"], n) + "`是" + kindName(String(p["firstKind"] ?? ""), "zh") + "，`" + localName(p["second"], n) + "`是" + kindName(String(p["secondKind"] ?? ""), "zh") + "，两者不能" + choose(selectKey(p["meeting"]), { "compare": () => "比较", "add": () => "相加", "subtract": () => "相减", "multiply": () => "相乘", "divide": () => "相除", "other": () => "并列" }) + "。" },
    labels: { "here": { en: (p) => kindName(String(p["secondKind"] ?? ""), "en"), zh: (p) => kindName(String(p["secondKind"] ?? ""), "zh") }, "other": { en: (p) => kindName(String(p["firstKind"] ?? ""), "en"), zh: (p) => kindName(String(p["firstKind"] ?? ""), "zh") } },
    help: { en: (p) => choose(selectKey(p["meeting"]), { "choose": () => "Values of one place are of one kind. The kind is said where the name is declared, as in `count of visits` or `money`; a member of `one of` has no quotation marks.", "other": () => "If a share is meant, divide by what it is a share of, as in `qualified_staff / staff >= 80%`." }), zh: (p) => choose(selectKey(p["meeting"]), { "choose": () => "同一处的值应为同一种类；种类在声明名称时写明，例如“计数 visits 家次”“金额”。单选的选项不加引号。", "other": () => "如需比较占比，可以写成“专业人员 / 从业人员 >= 80%”。" }) },
    fixes: { "unit": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "unlike-counts": {
    message: { en: (p) => "`" + String(p["first"] ?? "") + "` counts " + String(p["firstUnit"] ?? "") + " and `" + String(p["second"] ?? "") + "` counts " + String(p["secondUnit"] ?? "") + "; they cannot be " + choose(selectKey(p["meeting"]), { "compare": () => "compared", "add": () => "added", "subtract": () => "subtracted", "multiply": () => "multiplied", "other": () => "of one kind" }) + ".", zh: (p, n) => "`" + localName(p["first"], n) + "`以" + localName(p["firstUnit"], n) + "计，`" + localName(p["second"], n) + "`以" + localName(p["secondUnit"], n) + "计，两者不能" + choose(selectKey(p["meeting"]), { "compare": () => "比较", "add": () => "相加", "subtract": () => "相减", "multiply": () => "相乘", "other": () => "并列" }) + "。" },
    labels: { "here": { en: (p) => "counted in " + String(p["secondUnit"] ?? ""), zh: (p, n) => "以" + localName(p["secondUnit"], n) + "计" }, "other": { en: (p) => "counted in " + String(p["firstUnit"] ?? ""), zh: (p, n) => "以" + localName(p["firstUnit"], n) + "计" } },
    help: { en: () => "If either count alone may reach the number, join two conditions with `or`.", zh: () => "如果任一数量达到即可，可以用“或”连接两个条件。" },
    fixes: { "unit": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "unreadable-characters": {
    message: { en: (p) => choosePlural(countOf(p["count"]), { "one": () => "This character has", "other": () => "These characters have" }) + " no meaning here.", zh: () => "此处字符没有含义。" },
    labels: { "here": { en: () => "cannot be read", zh: () => "无法读取" } },
    fixes: { "remove": { en: () => "Remove", zh: () => "删除" } },
  },
  "unused-fact": {
    message: { en: (p) => "No rule asks about `" + String(p["name"] ?? "") + "`.", zh: (p, n) => "没有规则用到`" + localName(p["name"], n) + "`。" },
    labels: { "here": { en: () => "declared here", zh: () => "在此声明" } },
    fixes: { "remove": { en: (p) => "Remove the declaration of `" + String(p["to"] ?? "") + "`", zh: (p) => "删去`" + String(p["to"] ?? "") + "`的声明" } },
  },
  "value-never-given": {
    message: { en: (p) => "`" + String(p["name"] ?? "") + "` has a kind, but nothing gives its value.", zh: (p, n) => "判定`" + localName(p["name"], n) + "`写明了种类，但没有语句给出值。" },
    labels: { "here": { en: () => "the kind", zh: () => "种类" } },
    fixes: { "leave": { en: (p) => "Add `" + String(p["to"] ?? "") + "`", zh: (p) => "补上`" + String(p["to"] ?? "") + "`" } },
  },
  "value-of-another-kind": {
    message: { en: (p) => "`" + String(p["name"] ?? "") + "` is " + choose(selectKey(p["kind"]), { "number": () => "a number", "count": () => "a count", "money": () => "money", "percent": () => "a percent", "area": () => "an area", "points": () => "a number of points", "months": () => "a length in months", "days": () => "a length in days", "year": () => "the number of a year", "boolean": () => "yes or no", "attested": () => "yes or no, perhaps vouched for", "date": () => "a date", "choice": () => "one name", "set": () => "a set of names", "text": () => "text", "list": () => "a list of records", "record": () => "a list of records with fields", "acts": () => "a list of decisions", "outcome": () => "`accepted` or `refused`", "role": () => "the name of a role", "rule": () => "a rule or a citation", "events": () => "a list of events", "event": () => "an event", "cause": () => "a citation", "recordName": () => "a record", "step": () => "a date, or a first and a last day", "stepsOfRecords": () => "a list with the steps of each record", "period": () => "a year, a half-year, a quarter or a month", "function": () => "a function", "other": () => "a group of named entries" }) + ", and " + choose(selectKey(p["given"]), { "none": () => "nothing", "other": () => "`" + String(p["given"] ?? "") + "`" }) + " was given.", zh: (p, n) => "`" + localName(p["name"], n) + "`应为" + choose(selectKey(p["kind"]), { "number": () => "数值", "count": () => "计数", "money": () => "金额", "percent": () => "百分比", "area": () => "面积", "points": () => "分值", "months": () => "以月计的期间", "days": () => "以日计的期间", "year": () => "年份", "boolean": () => "是或否", "attested": () => "是或否（可以附核实信息）", "date": () => "日期", "choice": () => "一个选项名称", "set": () => "若干选项名称", "text": () => "文字", "list": () => "记录清单", "record": () => "由各栏目组成的记录", "acts": () => "决定清单", "outcome": () => "`accepted`或`refused`", "role": () => "主体名称", "rule": () => "规则或条文", "events": () => "沿革事件清单", "event": () => "沿革事件", "cause": () => "条文", "recordName": () => "清单中的一条记录", "step": () => "日期，或者起止日期", "stepsOfRecords": () => "逐条记录的步骤清单", "period": () => "年度、半年度、季度或者月份", "function": () => "函数", "other": () => "按名称列出的条目" }) + "，" + choose(selectKey(p["given"]), { "none": () => "却没有传入", "other": () => "传入的是`" + String(p["given"] ?? "") + "`" }) + "。" },
    labels: {},
    help: { en: (p) => choose(selectKey(p["kind"]), { "money": () => "Pass a number of yuan or text with it, such as 800000 or \"800000.00\".", "percent": () => "Pass a fraction of one, or text with the sign, such as 0.85 or \"85%\".", "months": () => "Pass \"P24M\", \"P2Y\", \"24 months\" or \"2 years\".", "days": () => "Pass \"P30D\" or \"30 days\".", "boolean": () => "Pass `true` or `false`.", "attested": () => "Pass `true`, `false`, or an entry with `value`, `by`, `on` and `evidence`.", "date": () => "Pass a day such as \"2024-05-01\".", "set": () => "Pass a list of names, or names with `true` and `false`.", "list": () => "Pass a list of records; an empty list says that there are none.", "rule": () => "Pass the name of a rule, or a citation such as \"8(1)\" or 第八条第一项.", "events": () => "Pass a list of events; an empty list says that the title was never held.", "event": () => "Pass an entry with `event` and `on`, such as \"granted\" and \"2021-12-20\".", "cause": () => "Pass a citation such as \"18(1)\" or 第十八条第一项.", "recordName": () => "Pass its place in the list, counted from 0, or the text in its field `id`.", "step": () => "Pass a day such as \"2024-05-01\", or an entry with `from` and `until`.", "period": () => "Pass \"2021\", \"2021-H2\", \"2021-Q3\" or \"2021-07\".", "other": () => "What is not known is left out." }), zh: (p) => choose(selectKey(p["kind"]), { "money": () => "可以传入以元为单位的数值或文字，例如800000或\"800000.00\"。", "percent": () => "可以传入占一的份额，或者带百分号的文字，例如0.85或\"85%\"。", "months": () => "可以传入\"P24M\"、\"P2Y\"、\"24个月\"或\"2年\"。", "days": () => "可以传入\"P30D\"或\"30日\"。", "boolean": () => "可以传入`true`或`false`。", "attested": () => "可以传入`true`、`false`，或者含`value`、`by`、`on`、`evidence`的条目。", "date": () => "可以传入形如\"2024-05-01\"的日期。", "set": () => "可以传入选项名称的清单，或者逐项标明`true`、`false`。", "list": () => "可以传入记录清单；空清单表示没有记录。", "rule": () => "可以传入规则名称，或者形如`8(1)`、第八条第一项的条文。", "events": () => "可以传入沿革事件的清单；空清单表示从未取得。", "event": () => "可以传入含`event`、`on`的条目，例如\"granted\"和\"2021-12-20\"。", "cause": () => "可以传入形如`18(1)`、第十八条第一项的条文。", "recordName": () => "可以传入记录在清单中的序号（从0起），或者其`id`栏的文字。", "step": () => "可以传入形如\"2024-05-01\"的日期，或者含`from`、`until`的条目。", "period": () => "可以传入\"2021\"、\"2021-H2\"、\"2021-Q3\"或\"2021-07\"。", "other": () => "未知的值不必传入。" }) },
    fixes: {},
  },
  "value-of-other-members": {
    message: { en: (p) => "`" + String(p["value"] ?? "") + "` can be `" + String(p["member"] ?? "") + "`, which is not a value of `" + String(p["of"] ?? "") + "`.", zh: (p, n) => "`" + localName(p["value"], n) + "`可能为`" + localName(p["member"], n) + "`，`" + localName(p["of"], n) + "`没有这一选项。" },
    labels: { "here": { en: () => "here", zh: () => "此处" }, "declared": { en: () => "its values are listed here", zh: () => "选项列于此处" } },
    fixes: { "declare": { en: (p) => "Add `" + String(p["to"] ?? "") + "` to the values of `" + String(p["of"] ?? "") + "`", zh: (p, n) => "将`" + String(p["to"] ?? "") + "`列入`" + localName(p["of"], n) + "`的选项" } },
  },
  "value-out-of-range": {
    message: { en: (p) => "`" + String(p["name"] ?? "") + "` is " + choose(selectKey(p["least"]), { "none": () => "at most " + String(p["most"] ?? ""), "other": () => choose(selectKey(p["most"]), { "none": () => "at least " + String(p["least"] ?? ""), "other": () => "from " + String(p["least"] ?? "") + " to " + String(p["most"] ?? "") }) }) + ", and " + String(p["given"] ?? "") + " was given.", zh: (p, n) => "`" + localName(p["name"], n) + "`应" + choose(selectKey(p["least"]), { "none": () => "不超过" + String(p["most"] ?? ""), "other": () => choose(selectKey(p["most"]), { "none": () => "不低于" + String(p["least"] ?? ""), "other": () => "在" + String(p["least"] ?? "") + "至" + String(p["most"] ?? "") + "之间" }) }) + "，传入的是" + String(p["given"] ?? "") + "。" },
    labels: {},
    fixes: {},
  },
  "value-too-wide": {
    message: { en: (p) => "`" + String(p["name"] ?? "") + "` was given with " + String(p["given"] ?? "") + " units, more than a policy counts with.", zh: (p, n) => "`" + localName(p["name"], n) + "`传入的数值为" + String(p["given"] ?? "") + "个最小单位，超出可计算的范围。" },
    labels: {},
    help: { en: () => "A declared range, such as `from 0 to 1000000`, allows wider numbers.", zh: () => "声明范围（例如`from 0 to 1000000`）后可以使用更大的数值。" },
    fixes: {},
  },
  "value-without-condition": {
    message: { en: () => "Of several values, each needs its `when` or `otherwise`.", zh: () => "有多个取值的，每个都须写明“当”或“其余”。" },
    labels: { "here": { en: () => "this value", zh: () => "该取值" } },
    help: { en: () => "A list of values stands after `in` or `include any of`.", zh: () => "一组取值可以写在“属于”或“包含任一”之后。" },
    fixes: { "otherwise": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "value-without-kind": {
    message: { en: (p) => "`" + String(p["name"] ?? "") + "` gives a value, and does not say of what kind.", zh: (p, n) => "判定`" + localName(p["name"], n) + "`给出值，未写明种类。" },
    labels: { "here": { en: () => "a value is given here", zh: () => "此处给出值" }, "decision": { en: () => "the kind stands after its name", zh: () => "种类写在名称之后" } },
    help: { en: (p) => "Write for example `decision " + String(p["name"] ?? "") + ": money`.", zh: (p, n) => "可以写“判定 " + localName(p["name"], n) + "：金额”。" },
    fixes: { "declare": { en: (p) => "Declare the kind as `" + String(p["to"] ?? "") + "`", zh: (p) => "将种类声明为`" + String(p["to"] ?? "") + "`" } },
  },
  "values-in-call": {
    message: { en: (p) => "`" + String(p["name"] ?? "") + "` takes " + choosePlural(countOf(p["expected"]), { "one": () => formatCount(countOf(p["expected"]), "en") + " value", "other": () => formatCount(countOf(p["expected"]), "en") + " values" }) + ", and " + choosePlural(countOf(p["given"]), { "one": () => formatCount(countOf(p["given"]), "en") + " is", "other": () => formatCount(countOf(p["given"]), "en") + " are" }) + " given.", zh: (p, n) => "`" + localName(p["name"], n) + "`应有" + formatCount(countOf(p["expected"]), "zh") + "个值，现有" + formatCount(countOf(p["given"]), "zh") + "个。" },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    fixes: {},
  },
  "when-not-if": {
    message: { en: () => "The condition of a statement begins with `when`, not with `if`.", zh: () => "语句的条件以“当”引出，不用“如果”。" },
    labels: { "here": { en: () => "here", zh: () => "此处" } },
    fixes: { "when": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
  "where-takes-all": {
    message: { en: (p) => "`where` takes all to its right, so `" + String(p["text"] ?? "") + "` is asked of each record.", zh: (p) => "“其中”之后的内容都针对每条记录，此处即`" + String(p["text"] ?? "") + "`。" },
    labels: { "here": { en: () => "asked of each record", zh: () => "针对每条记录" } },
    fixes: { "brackets": { en: () => "Put the count in brackets", zh: () => "为计数加上括号" } },
  },
  "word-missing": {
    message: { en: (p) => "The command needs " + String(p["name"] ?? "") + ", and it is not given.", zh: (p) => "该命令须写明" + String(p["name"] ?? "") + "，此处没有。" },
    labels: {},
    help: { en: () => "`--help` after a command shows what it takes.", zh: () => "命令后加`--help`可查看用法。" },
    fixes: {},
  },
  "word-too-many": {
    message: { en: (p) => "The command has no place for `" + String(p["name"] ?? "") + "`.", zh: (p) => "该命令不接受`" + String(p["name"] ?? "") + "`。" },
    labels: {},
    fixes: {},
  },
  "working-days-alone": {
    message: { en: () => "Working days only move a date; as a length they have no fixed number of days.", zh: () => "工作日只能用来推算日期，不能作为期间比较。" },
    labels: { "here": { en: () => "working days", zh: () => "工作日" } },
    help: { en: () => "Count them from a date, as in `filed_on <= changed_on + 30 working days`.", zh: () => "可以写成“备案日期 <= 变更日期 + 30个工作日”。" },
    fixes: {},
  },
  "wrong-kind": {
    message: { en: (p) => "`" + String(p["text"] ?? "") + "` is " + kindName(String(p["kind"] ?? ""), "en") + ", and " + choose(selectKey(p["expected"]), { "number": () => "a number", "date": () => "a date", "set": () => "a set of values", "other": () => "a length" }) + " is needed here.", zh: (p, n) => "`" + localName(p["text"], n) + "`是" + kindName(String(p["kind"] ?? ""), "zh") + "，此处应为" + choose(selectKey(p["expected"]), { "number": () => "数", "date": () => "日期", "set": () => "多选", "other": () => "期间" }) + "。" },
    labels: { "here": { en: (p) => kindName(String(p["kind"] ?? ""), "en"), zh: (p) => kindName(String(p["kind"] ?? ""), "zh") } },
    fixes: {},
  },
  "wrong-section": {
    message: { en: (p) => "`" + String(p["verb"] ?? "") + "` belongs in " + choose(selectKey(p["home"]), { "policy": () => "the head of a policy", "decision": () => "a decision", "title": () => "a title", "duty": () => "a duty", "procedure": () => "a procedure", "other": () => "a scenario" }) + ", and this line stands " + choose(selectKey(p["section"]), { "none": () => "in no section", "policy": () => "in the head of the policy", "decision": () => "in the decision", "title": () => "in the title", "duty": () => "in the duty", "procedure": () => "in the procedure", "sample": () => "in the sample", "other": () => "in the scenario" }) + choose(selectKey(p["name"]), { "none": () => "", "other": () => " `" + String(p["name"] ?? "") + "`" }) + ".", zh: (p) => "`" + String(p["verb"] ?? "") + "`应写在" + choose(selectKey(p["home"]), { "policy": () => "政策的首部", "decision": () => "判定", "title": () => "称号", "duty": () => "义务", "procedure": () => "程序", "other": () => "情景" }) + "之下，此处" + choose(selectKey(p["section"]), { "none": () => "不在任何部分", "policy": () => "位于政策首部", "decision": () => "位于判定", "title": () => "位于称号", "duty": () => "位于义务", "procedure": () => "位于程序", "sample": () => "位于样例", "other": () => "位于情景" }) + choose(selectKey(p["name"]), { "none": () => "", "other": () => "`" + String(p["name"] ?? "") + "`" }) + choose(selectKey(p["section"]), { "none": () => "之下", "other": () => "之中" }) + "。" },
    labels: { "here": { en: () => "stands here", zh: () => "语句在此" }, "section": { en: () => "the section begins here", zh: () => "由此开始" } },
    fixes: {},
  },
};
