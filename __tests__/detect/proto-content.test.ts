import { describe, expect, it } from 'vitest';
import { declaresProtobuf, protobufPackage } from '../../src/detect/proto-content.ts';

describe('a text is protobuf', () => {
  it.each([
    ['syntax = "proto3";', true],
    ['// Copyright\n/* of * many */\n\nedition = "2023";', true],
    ['package a.b;', true],
    ['message A {}', true],
    ['\uFEFF;import "a.proto";', true],
    ['', false],
    ['// message A {}', false],
    ['name: "net"\nlayer { type: "Data" }', false],
    ['message: "text"', false],
  ])('by its first statement: %j', (text, isProtobuf) => {
    expect(declaresProtobuf(text)).toBe(isProtobuf);
  });
});

it.each([
  ['package a.b;', 'a.b'],
  ['// package x;\n/* package y; */ option a = "package z;"; package a . b ;', 'a.b'],
  ['message A {}', ''],
])('reads the name of its package: %j', (text, name) => {
  expect(protobufPackage(text)).toBe(name);
});
