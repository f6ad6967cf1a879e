internal import Testing

private let quoteErrors = ErrorCases(
  #"""
  a: 'b
  1:4: found unexpected end of stream while scanning a quoted scalar; close the quote
  a: "b
  1:4: found unexpected end of stream while scanning a quoted scalar; close the quote
  a: "b\nc: d\ne: f
  1:4: found unexpected end of stream while scanning a quoted scalar; close the quote
  'a
  1:1: found unexpected end of stream while scanning a quoted scalar; close the quote
  a: 'it's'
  1:8: did not find expected key while parsing a block mapping that begins at 1:1; quote the whole value, or remove what stands here
  a: 'b' c
  1:8: did not find expected key while parsing a block mapping that begins at 1:1; quote the whole value, or remove what stands here
  a: "b" c
  1:8: did not find expected key while parsing a block mapping that begins at 1:1; quote the whole value, or remove what stands here
  a: "b"c
  1:7: did not find expected key while parsing a block mapping that begins at 1:1; quote the whole value, or remove what stands here
  a: "\q"
  1:5: found unknown escape character while parsing a quoted scalar that begins at 1:4; use single quotes for text with backslashes
  a: "\xg"
  1:7: did not find expected hexdecimal number while parsing a quoted scalar that begins at 1:4; `\x` takes two hexadecimal digits, `\u` four and `\U` eight
  a: "\u12"
  1:7: did not find expected hexdecimal number while parsing a quoted scalar that begins at 1:4; `\x` takes two hexadecimal digits, `\u` four and `\U` eight
  a: "\uD800"
  1:7: found invalid Unicode character escape code while parsing a quoted scalar that begins at 1:4; there is no such character
  a: "\U00110000"
  1:7: found invalid Unicode character escape code while parsing a quoted scalar that begins at 1:4; there is no such character
  a: "b\n---\nc"
  2:1: found unexpected document indicator while scanning a quoted scalar that begins at 1:4; close the quote
  a: 'b\n...\nc'
  2:1: found unexpected document indicator while scanning a quoted scalar that begins at 1:4; close the quote
  'a\nb': c
  2:3: mapping values are not allowed in this context; check the indentation, or quote text that holds `: `
  "a" "b"
  1:5: did not find expected <document start>; quote the whole value, or remove what stands here
  """#)

private let characterErrors = ErrorCases(
  #"""
  a: @b
  1:4: found character that cannot start any token while scanning for the next token; quote text that begins with this character
  a: `b`
  1:4: found character that cannot start any token while scanning for the next token; quote text that begins with this character
  a: %b
  1:4: found character that cannot start any token while scanning for the next token; quote text that begins with this character
  @a: b
  1:1: found character that cannot start any token while scanning for the next token; quote text that begins with this character
  a:\n\tb: c
  2:1: found character that cannot start any token while scanning for the next token; indent with spaces, not tabs
  \ta: b
  1:1: found character that cannot start any token while scanning for the next token; indent with spaces, not tabs
  a: b\n\tc: d
  2:1: found a tab character that violates indentation while scanning a plain scalar that begins at 1:4; indent with spaces, not tabs
  -\ta
  1:2: found character that cannot start any token while scanning for the next token; indent with spaces, not tabs
  a: |\n\tb
  2:1: found a tab character where an indentation space is expected while scanning a block scalar that begins at 1:4; indent with spaces, not tabs
  a: b\n\t# c
  2:1: found a tab character that violates indentation while scanning a plain scalar that begins at 1:4; indent with spaces, not tabs
  # c\n\t\n- a\n\t- b
  2:1: found character that cannot start any token while scanning for the next token; indent with spaces, not tabs
  """#)

private let blockScalarErrors = ErrorCases(
  #"""
  a: | b
  1:6: did not find expected comment or line break while scanning a block scalar that begins at 1:4; put the text on the lines below
  a: |x
  1:5: did not find expected comment or line break while scanning a block scalar that begins at 1:4; put the text on the lines below
  a: |0
  1:5: found an indentation indicator equal to 0 while scanning a block scalar that begins at 1:4; use 1 to 9, or none
  a: |12\n  b
  1:6: did not find expected comment or line break while scanning a block scalar that begins at 1:4; put the text on the lines below
  a: |++\n  b
  1:6: did not find expected comment or line break while scanning a block scalar that begins at 1:4; put the text on the lines below
  a: >--
  1:6: did not find expected comment or line break while scanning a block scalar that begins at 1:4; put the text on the lines below
  a: |\n\n    \n  b
  4:3: did not find expected key while parsing a block mapping that begins at 1:1; line it up with the entries above
  a: |\n    b\n  c\n
  3:3: did not find expected key while parsing a block mapping that begins at 1:1; line it up with the entries above
  |\n a\nb
  3:1: did not find expected <document start>; line it up with the entries above, or begin a new document with `---`
  """#)

private let anchorErrors = ErrorCases(
  #"""
  a: &
  1:5: did not find expected alphabetic or numeric character while scanning an anchor that begins at 1:4; quote text that begins with `*` or `&`
  a: *
  1:5: did not find expected alphabetic or numeric character while scanning an alias that begins at 1:4; quote text that begins with `*` or `&`
  a: &é b
  1:5: did not find expected alphabetic or numeric character while scanning an anchor that begins at 1:4; quote text that begins with `*` or `&`
  schedule: * * * * *
  1:12: did not find expected alphabetic or numeric character while scanning an alias that begins at 1:11; quote text that begins with `*` or `&`
  a: &b &c d
  1:7: did not find expected key while parsing a block mapping that begins at 1:1; quote the whole value, or remove what stands here
  a: !b !c d
  1:7: did not find expected key while parsing a block mapping that begins at 1:1; quote the whole value, or remove what stands here
  a: *b
  1:4: unknown alias `*b`; put `&b` before the value that it names
  a: &web 1\nb: *wbe
  2:4: unknown alias `*wbe`; did you mean `*web`?
  a: &b [*b]
  1:8: `*b` stands inside the node that `&b` names; a value can not hold itself
  &a\n- *a
  2:3: `*a` stands inside the node that `&a` names; a value can not hold itself
  a: &x {b: [*x]}
  1:12: `*x` stands inside the node that `&x` names; a value can not hold itself
  --- &a b\n--- *a
  2:5: unknown alias `*a`; put `&a` before the value that it names
  a: &b *c
  1:7: did not find expected key while parsing a block mapping that begins at 1:1; quote the whole value, or remove what stands here
  - &b a\n- &c *b
  2:6: did not find expected '-' indicator while parsing a block collection that begins at 1:1; quote the whole value, or remove what stands here
  a: *b c
  1:4: unknown alias `*b`; put `&b` before the value that it names
  a: *b:c
  1:4: unknown alias `*b`; put `&b` before the value that it names
  """#)

private let tagErrors = ErrorCases(
  #"""
  a: !<b
  1:7: did not find the expected '>' while scanning a tag that begins at 1:4; close the tag with `>`
  a: !<> b
  1:6: did not find expected tag URI while parsing a tag that begins at 1:4; write a tag such as `!name`, or quote text that begins with `!`
  a: !b!c d
  1:4: found undefined tag handle while parsing a node; declare it with `%TAG`, or quote text that begins with `!`
  a: !!int b
  1:10: the text does not fit its tag `!!int`; remove the tag or correct the text
  a: !!bool 1
  1:11: the text does not fit its tag `!!bool`; remove the tag or correct the text
  a: !!float b
  1:12: the text does not fit its tag `!!float`; remove the tag or correct the text
  a: !!null b
  1:11: the text does not fit its tag `!!null`; remove the tag or correct the text
  a: !!binary YQ==
  1:13: the text does not fit its tag `!!binary`; remove the tag or correct the text
  a: !t#b c
  1:6: did not find expected whitespace or line break while scanning a tag that begins at 1:4; put a blank behind the tag
  [!t]
  1:4: did not find expected whitespace or line break while scanning a tag that begins at 1:2; put a blank behind the tag
  a: !%zz b
  1:5: did not find URI escaped octet while parsing a tag that begins at 1:4; write a tag such as `!name`, or quote text that begins with `!`
  a: !%e9 b
  1:8: did not find URI escaped octet while parsing a tag that begins at 1:4; write a tag such as `!name`, or quote text that begins with `!`
  """#)

@Suite("Errors of scalars and properties")
struct ScalarErrorTests {
  @Test(
    "Wrong quotes and escapes are refused with their place and what to do",
    arguments: quoteErrors.pairs)
  func quote(text: String, firstLine: String) {
    expectSyntaxFailure(text, firstLine)
  }

  @Test(
    "Characters and tabs where they can not stand are refused with their place and what to do",
    arguments: characterErrors.pairs)
  func character(text: String, firstLine: String) {
    expectSyntaxFailure(text, firstLine)
  }

  @Test(
    "Wrong literal and folded scalars are refused with their place and what to do",
    arguments: blockScalarErrors.pairs)
  func blockScalar(text: String, firstLine: String) {
    expectSyntaxFailure(text, firstLine)
  }

  @Test(
    "Wrong anchors and aliases are refused with their place and what to do",
    arguments: anchorErrors.pairs)
  func anchor(text: String, firstLine: String) {
    expectSyntaxFailure(text, firstLine)
  }

  @Test("Wrong tags are refused with their place and what to do", arguments: tagErrors.pairs)
  func tag(text: String, firstLine: String) {
    expectSyntaxFailure(text, firstLine)
  }
}
