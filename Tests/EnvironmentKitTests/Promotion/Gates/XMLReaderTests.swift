import EnvironmentKit
import Testing

@Suite("Reading XML")
struct XMLReaderTests {
  /// The elements on one line, `<a b="c"><d></></>`, or `OFFSET: message`.
  static func outline(_ bytes: [UInt8]) -> String {
    var text = ""
    do throws(XMLFailure) {
      var reader = try XMLReader(bytes)
      while let event = try reader.next() {
        switch event {
        case .end: text += "</>"
        case .start(let element):
          let attributes = element.attributes.map { " \($0.name)=\"\($0.value)\"" }
          text += "<\(element.name)\(attributes.joined())>"
        }
      }
      return text
    } catch {
      return "\(error.offset): \(error.message)"
    }
  }

  static func outline(_ text: String) -> String {
    outline(Array(text.utf8))
  }

  @Test(
    "Elements and their attributes come in order, and all else is passed over",
    arguments: [
      ("<a/>", "<a></>"), ("<a></a>", "<a></>"), ("<a ></a >", "<a></>"),
      ("\u{FEFF}<a/>", "<a></>"), (" \n<a/>\n", "<a></>"),
      ("<?xml version=\"1.0\" encoding='utf-8'?>\r\n<a/>", "<a></>"),
      ("<?xml version='1.0' standalone=\"yes\" ?><a/>", "<a></>"),
      ("<!-- <b/> --><a><!----><b/></a><!-- - -->", "<a><b></></>"),
      ("<?style x?><a><?php <b>?></a>", "<a></>"),
      ("<a>text &lt;b/&gt; &#x41;<![CDATA[<b>]]]]><![CDATA[>]]></a>", "<a></>"),
      ("<a b='1' c = \"2\"\n\td=''/>", "<a b=\"1\" c=\"2\" d=\"\"></>"),
      ("<a b='&lt;&gt;&amp;&quot;&apos;'/>", "<a b=\"<>&\"'\"></>"),
      ("<a b='&#65;&#x42;&#x1F30D;&#0067;'/>", "<a b=\"AB🌍C\"></>"),
      ("<a b='x\ty\r\nz\nw&#10;v'/>", "<a b=\"x y z w\nv\"></>"),
      ("<ns:a-b.c_1 größe='é'/>", "<ns:a-b.c_1 größe=\"é\"></>"),
      ("<a>]] > ]</a>", "<a></>"), ("<a b='>'/>", "<a b=\">\"></>"),
    ])
  func read(xml: String, expected: String) {
    #expect(Self.outline(xml) == expected)
  }

  @Test(
    "What is no XML is refused, with the place and what is wrong",
    arguments: [
      ("", "0: there is no element"), ("  ", "2: there is no element"),
      ("text", "0: text stands before the first element"), ("{\"a\": 1}", "0: text stands before"),
      ("<a>", "3: the text ends before `</a>`; it is cut off"),
      ("<a><b></b>", "10: the text ends before `</a>`"),
      ("<a", "2: the text ends inside of a tag"), ("<a b", "4: `=` is missing after the attribute"),
      ("<a b=", "5: the value of `b` must stand in quotes"),
      ("<a b='c", "6: the value of `b` has no end"),
      ("<a b=c/>", "5: the value of `b` must stand in quotes"),
      ("<a b='<'/>", "6: `<` stands in the value of `b`; write `&lt;`"),
      ("<a b='1'c='2'/>", "8: a blank is missing before an attribute"),
      ("<a b='1' b='2'/>", "8: the attribute `b` is there twice"),
      ("<a/ >", "3: `>` is missing"), ("</a>", "0: `</a>` ends what never began"),
      ("<a></b>", "3: `</b>` stands where `</a>` is needed"), ("<a/></a>", "4: `</a>` ends what"),
      ("<a/><b/>", "4: a second element stands beside the root"),
      ("<a/>x", "4: text stands after the end"), ("<a/>&amp;", "4: text stands after the end"),
      ("<![CDATA[x]]><a/>", "0: text stands before the first element"),
      ("< a/>", "1: the name of an element is missing"),
      ("<a>1 < 2</a>", "6: the name of an element"),
      ("<1/>", "1: the name of an element is missing"), ("<a>&</a>", "3: `&` stands alone"),
      ("<a>& b;</a>", "3: the entity `& b;` is not known"),
      ("<a>&nbsp;</a>", "3: the entity `&nbsp;` is not known"),
      ("<a>&#0;</a>", "3: `&#0;` is no character"),
      ("<a>&#x1B;</a>", "3: `&#x1B;` is no character"),
      ("<a>&#xD800;</a>", "3: `&#xD800;` is no"), ("<a>&#x110000;</a>", "3: `&#x110000;` is no"),
      ("<a>&#-5;</a>", "3: `&#-5;` is no"), ("<a>&#;</a>", "3: `&#;` is no"),
      ("<a>&#99999999999999999999;</a>", "3: `&#99999999999999999999;` is no character"),
      ("<a>]]></a>", "3: `]]>` stands outside of a CDATA section"),
      ("<a><![CDATA[x</a>", "3: a CDATA section has no end"),
      ("<a><!-- x</a>", "3: a comment has no end"),
      ("<a><!-- a--b --></a>", "3: `--` stands inside"),
      ("<a><? x?></a>", "5: the name of an instruction"),
      ("<a><?x </a>", "6: an instruction has no"),
      (" <?xml version='1.0'?><a/>", "1: `<?xml` stands elsewhere than at the beginning"),
      ("<?xml encoding='utf-8'?><a/>", "0: an XML declaration begins with its version"),
      ("<?xml version='1.0'", "19: a blank is missing in the XML declaration"),
      ("<?xml version='1.0' standalone='x'?><a/>", "0: `standalone` of an XML declaration is"),
      ("<?xml version='1.0' version='1.0'?><a/>", "19: an XML declaration says version, encoding"),
      ("<?xml version='2.0'?><a/>", "0: an XML declaration begins with its version"),
      ("<a><?x\"?></a>", "6: a blank is missing after the name of an instruction"),
      (
        "<?xml version='1.0' encoding='ISO-8859-1'?><a/>",
        "0: the encoding `iso-8859-1` is not read; write the report as UTF-8"
      ),
      ("<a>\u{0}</a>", "3: the control character U+0000 stands here"),
      ("<a>\u{1B}[31m</a>", "3: the control character U+001B stands here"),
      ("<a>\u{FFFF}</a>", "3: U+FFFE and U+FFFF are no characters"),
    ])
  func refused(xml: String, expected: String) {
    let outline = Self.outline(xml)
    #expect(outline.hasPrefix(expected), "\(outline)")
  }

  @Test(
    "Other encodings than UTF-8 are refused by their name",
    arguments: [
      ([0xFF, 0xFE, 0x3C, 0x00], "0: this is UTF-16"),
      ([0xFE, 0xFF, 0x00, 0x3C], "0: this is UTF-16"),
      ([0x3C, 0x00, 0x61, 0x00], "0: this is UTF-16"),
      ([0x00, 0x3C, 0x00, 0x61], "0: this is UTF-16"),
      ([0x3C, 0x61, 0x0A, 0x3E, 0xE9, 0x3C], "3: this line is not UTF-8"),
    ] as [([UInt8], String)])
  func encodings(bytes: [UInt8], expected: String) {
    let outline = Self.outline(bytes)
    #expect(outline.hasPrefix(expected), "\(outline)")
  }

  @Test("Neither document types nor entities are read: nothing grows, no other file is opened")
  func hostile() {
    let laughs = (1...9).map { level in
      "<!ENTITY l\(level) \"\(String(repeating: "&l\(level - 1);", count: 10))\">"
    }
    for document in [
      "<!DOCTYPE a [<!ENTITY l0 \"lol\">\(laughs.joined())]><a>&l9;</a>",
      "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
      "<!DOCTYPE a SYSTEM \"http://example.com/a.dtd\"><a/>", "<!DOCTYPE a><a/>",
      "<!ENTITY x \"y\"><a/>",
    ] {
      #expect(Self.outline(document).hasPrefix("0: document types and entities are not read"))
    }
  }

  @Test("What is deep, wide or long beyond all use is refused at its limit")
  func limits() {
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(Self.outline(deep).hasPrefix("300: elements stand more than 100 levels deep"))
    let hundred = String(repeating: "<a>", count: 100) + String(repeating: "</a>", count: 100)
    #expect(Self.outline(hundred).hasPrefix("<a>"))
    let name = String(repeating: "n", count: 257)
    #expect(Self.outline("<\(name)/>").hasPrefix("1: the name of an element is longer than 256"))
    let attributes = (0...100).map { " a\($0)=''" }.joined()
    #expect(Self.outline("<a\(attributes)/>").contains("an element has more than 100 attributes"))
    let value = String(repeating: "v", count: (1 << 20) + 1)
    #expect(Self.outline("<a b='\(value)'/>").hasPrefix("6: the value of `b` is longer than"))
    let many = "<a>" + String(repeating: "<b/>", count: 2_000_000) + "</a>"
    #expect(Self.outline(many).contains("there are more than 2000000 elements"))
  }
}
