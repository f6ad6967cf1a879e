internal import Testing

private let collectionErrors = ErrorCases(
  #"""
  a: b: c
  1:5: mapping values are not allowed in this context; check the indentation, or quote text that holds `: `
  a: 1\n  b: 2
  2:4: mapping values are not allowed in this context; check the indentation, or quote text that holds `: `
  a:\n  b: 1\n c: 2
  3:2: did not find expected key while parsing a block mapping that begins at 1:1; line it up with the entries above
  a:\n    b: 1\n  c: 2
  3:3: did not find expected key while parsing a block mapping that begins at 1:1; line it up with the entries above
  a\nb: c
  2:2: mapping values are not allowed in this context; check the indentation, or quote text that holds `: `
  x: 1\ny 2\nz: 3
  2:1: could not find expected ':' while scanning a simple key; write `key: value`, or indent the line to continue the text above it
  a: - b
  1:4: block sequence entries are not allowed in this context; put the list on the lines below its key
  - a\nb: c
  2:1: did not find expected '-' indicator while parsing a block collection that begins at 1:1; line it up with the entries above
  a: b\n- c
  2:1: did not find expected key while parsing a block mapping that begins at 1:1; line it up with the entries above
  - - a\n - b
  2:2: did not find expected '-' indicator while parsing a block collection that begins at 1:1; line it up with the entries above
  - a\n-b
  2:1: could not find expected ':' while scanning a simple key; put a blank behind the dash
  a: b\n\n  # c\n  d: e
  4:3: did not find expected key while parsing a block mapping that begins at 1:1; line it up with the entries above
  : a
  1:1: did not find expected key while parsing a block mapping; write a key before the colon
  a: 1\n: 2
  2:1: did not find expected key while parsing a block mapping that begins at 1:1; write a key before the colon
  a: 1\n  - b: 2
  2:6: mapping values are not allowed in this context; check the indentation, or quote text that holds `: `
  a:\n  - b\n c: d
  3:2: did not find expected key while parsing a block mapping that begins at 1:1; line it up with the entries above
  ? a\nb
  2:1: could not find expected ':' while scanning a simple key; write `key: value`, or indent the line to continue the text above it
  a: 1\n? b\nc
  3:1: could not find expected ':' while scanning a simple key; write `key: value`, or indent the line to continue the text above it
  - a: 1\n b: 2
  2:2: did not find expected '-' indicator while parsing a block collection that begins at 1:1; line it up with the entries above
  """#)

private let flowErrors = ErrorCases(
  #"""
  [a
  1:3: did not find expected ',' or ']' while parsing a flow sequence that begins at 1:1; put a comma here, or close the list with `]`
  {a: 1
  1:6: did not find expected ',' or '}' while parsing a flow mapping that begins at 1:1; put a comma here, or close the map with `}`
  {a: 
  1:5: did not find expected node content while parsing a flow node; close the list with `]` or the map with `}`
  [a, b\nc: d
  2:2: did not find expected ',' or ']' while parsing a flow sequence that begins at 1:1; keep the colon on its key's line, or quote text that holds it
  a: [b\nc: d
  2:2: did not find expected ',' or ']' while parsing a flow sequence that begins at 1:4; keep the colon on its key's line, or quote text that holds it
  a: {b: c\nd: e
  2:2: did not find expected ',' or '}' while parsing a flow mapping that begins at 1:4; keep the colon on its key's line, or quote text that holds it
  [a, , b]
  1:5: did not find expected node content while parsing a flow node; remove the comma, or write a value before it
  [, a]
  1:2: did not find expected node content while parsing a flow node; remove the comma, or write a value before it
  {, a}
  1:2: did not find expected node content while parsing a flow node; remove the comma, or write a value before it
  {a: 1, , b: 2}
  1:8: did not find expected node content while parsing a flow node; remove the comma, or write a value before it
  [a}
  1:3: did not find expected ',' or ']' while parsing a flow sequence that begins at 1:1; put a comma here, or close the list with `]`
  {a]
  1:3: did not find expected ',' or '}' while parsing a flow mapping that begins at 1:1; put a comma here, or close the map with `}`
  a: ]
  1:4: did not find expected node content while parsing a block node; remove this bracket, or quote text that begins with it
  }
  1:1: did not find expected node content while parsing a block node; remove this bracket, or quote text that begins with it
  [a]]
  1:4: did not find expected <document start>; remove this bracket, or quote text that begins with it
  {a: 1}}
  1:7: did not find expected <document start>; remove this bracket, or quote text that begins with it
  [a] b
  1:5: did not find expected <document start>; quote the whole value, or remove what stands here
  {a: 1} b
  1:8: did not find expected <document start>; quote the whole value, or remove what stands here
  a: [b] c
  1:8: did not find expected key while parsing a block mapping that begins at 1:1; quote the whole value, or remove what stands here
  {a: b: c}
  1:6: did not find expected ',' or '}' while parsing a flow mapping that begins at 1:1; keep the colon on its key's line, or quote text that holds it
  {a:}
  1:3: found unexpected ':' while scanning a plain scalar that begins at 1:2; put a blank behind the colon, or quote the text
  [a: b: c]
  1:6: did not find expected ',' or ']' while parsing a flow sequence that begins at 1:1; keep the colon on its key's line, or quote text that holds it
  {: a}
  1:2: did not find expected node content while parsing a flow node; write a key before the colon
  [: a]
  1:2: did not find expected node content while parsing a flow node; write a key before the colon
  [? ]
  1:5: did not find expected ',' or ']' while parsing a flow sequence that begins at 1:1; put a comma here, or close the list with `]`
  [:c]
  1:2: did not find expected node content while parsing a flow node; write a key before the colon
  [a\n: b]
  2:1: did not find expected ',' or ']' while parsing a flow sequence that begins at 1:1; keep the colon on its key's line, or quote text that holds it
  {a b\n: c}
  2:1: did not find expected ',' or '}' while parsing a flow mapping that begins at 1:1; keep the colon on its key's line, or quote text that holds it
  [a, # b]
  1:9: did not find expected node content while parsing a flow node; close the list with `]` or the map with `}`
  """#)

private let documentErrors = ErrorCases(
  #"""
  %YAML 1.1\na: b
  2:1: did not find expected <document start>; line it up with the entries above, or begin a new document with `---`
  %YAML 2.0\n---\na
  1:1: found incompatible YAML document; write `%YAML 1.1`, or remove this line
  %YAML 1.1\n%YAML 1.1\n---\na
  2:1: found duplicate %YAML directive; remove one of the two
  %YAML\n---\na
  1:6: did not find expected version number while scanning a %YAML directive that begins at 1:1; write `%YAML 1.1` or `%TAG !name! prefix`, or remove this line
  %YAML x\n---\na
  1:7: did not find expected version number while scanning a %YAML directive that begins at 1:1; write `%YAML 1.1` or `%TAG !name! prefix`, or remove this line
  %TAG !e! a\n%TAG !e! b\n---\nc
  2:1: found duplicate %TAG directive; remove one of the two
  %TAG x\n---\na
  1:6: did not find expected '!' while scanning a tag directive that begins at 1:1; write `%YAML 1.1` or `%TAG !name! prefix`, or remove this line
  %FOO bar\n---\na
  1:5: found unknown directive name while scanning a directive that begins at 1:1; remove this line
  a: b\n...\nc: d
  3:1: did not find expected <document start>; line it up with the entries above, or begin a new document with `---`
  --- a\nb: c
  2:2: mapping values are not allowed in this context; check the indentation, or quote text that holds `: `
  --- a: b
  1:6: mapping values are not allowed in this context; check the indentation, or quote text that holds `: `
  a: b\n--- c: d
  2:6: mapping values are not allowed in this context; check the indentation, or quote text that holds `: `
  a: b\n... c
  2:5: did not find expected <document start>; quote the whole value, or remove what stands here
  {a: 1\n---\nb: 2}
  2:1: did not find expected ',' or '}' while parsing a flow mapping that begins at 1:1; put a comma here, or close the map with `}`
  """#)

@Suite("Errors of collections and documents")
struct CollectionErrorTests {
  @Test(
    "Wrong block collections are refused with their place and what to do",
    arguments: collectionErrors.pairs)
  func collection(text: String, firstLine: String) {
    expectSyntaxFailure(text, firstLine)
  }

  @Test(
    "Wrong flow collections are refused with their place and what to do",
    arguments: flowErrors.pairs)
  func flow(text: String, firstLine: String) {
    expectSyntaxFailure(text, firstLine)
  }

  @Test(
    "Wrong directives and documents are refused with their place and what to do",
    arguments: documentErrors.pairs)
  func document(text: String, firstLine: String) {
    expectSyntaxFailure(text, firstLine)
  }
}
