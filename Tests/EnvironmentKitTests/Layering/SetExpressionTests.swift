import Diagnostics
import Testing
import YAML

import EnvironmentKit

@Suite("--set and --set-string set what Helm sets")
struct SetExpressionTests {
  /// Each row as Helm's own pkg/strvals reads it.
  @Test(
    "--set reads values and paths as Helm does",
    arguments: [
      // Nothing, one, several.
      ("", #"{}"#),
      ("a=b", #"{"a":"b"}"#),
      ("a=b,", #"{"a":"b"}"#),
      ("a=1,b=2,c=3", #"{"a":1,"b":2,"c":3}"#),
      ("a=1,a=2", #"{"a":2}"#),
      ("b=1,a=2", #"{"b":1,"a":2}"#),
      // What a value is.
      ("a=", #"{"a":""}"#),
      ("a=,b=1", #"{"a":"","b":1}"#),
      ("a=true,b=TRUE,c=tRue", #"{"a":true,"b":true,"c":true}"#),
      ("a=false,b=FALSE,c=fAlse", #"{"a":false,"b":false,"c":false}"#),
      ("a=null,b=NULL,c=nuLL", #"{"a":null,"b":null,"c":null}"#),
      ("a=yes,b=no,c=on,d=~", #"{"a":"yes","b":"no","c":"on","d":"~"}"#),
      ("a=true ,b= true", #"{"a":"true ","b":" true"}"#),
      ("a=0,b=1,c=42", #"{"a":0,"b":1,"c":42}"#),
      ("a=-5,b=+5,c=-0", #"{"a":-5,"b":5,"c":0}"#),
      ("a=00,b=007,c=08,d=-012", #"{"a":"00","b":"007","c":"08","d":-12}"#),
      ("a=1.5,b=1.20,c=1e3,d=1e10", #"{"a":"1.5","b":"1.20","c":"1e3","d":"1e10"}"#),
      ("a=0x1F,b=1_000,c=1 ,d= 1", #"{"a":"0x1F","b":"1_000","c":"1 ","d":" 1"}"#),
      ("a=9223372036854775807", #"{"a":9223372036854775807}"#),
      ("a=-9223372036854775808", #"{"a":-9223372036854775808}"#),
      ("a=9223372036854775808", #"{"a":"9223372036854775808"}"#),
      ("a=٣", #"{"a":"٣"}"#),
      ("a=-,b=+", #"{"a":"-","b":"+"}"#),
      // What needs no escape in a value.
      ("a=b=c", #"{"a":"b=c"}"#),
      ("a=b.c[0]", #"{"a":"b.c[0]"}"#),
      ("a=x{y}", #"{"a":"x{y}"}"#),
      ("a=[]", #"{"a":"[]"}"#),
      ("a=https://e.org:80/?q=1", #"{"a":"https://e.org:80/?q=1"}"#),
      ("a=\"b\"", #"{"a":"\"b\""}"#),
      ("a=${NAME}", #"{"a":"${NAME}"}"#),
      // Escapes.
      (#"a=b\,c"#, #"{"a":"b,c"}"#),
      (#"a=b\\c"#, #"{"a":"b\\c"}"#),
      (#"a=\{b"#, #"{"a":"{b"}"#),
      (#"a=\n"#, #"{"a":"n"}"#),
      (#"a=\1"#, #"{"a":1}"#),
      (#"a=b\"#, #"{"a":"b"}"#),
      (#"a=\"#, #"{"a":""}"#),
      (#"a\.b=c"#, #"{"a.b":"c"}"#),
      (#"a\=b=c"#, #"{"a=b":"c"}"#),
      (#"a\,b=c"#, #"{"a,b":"c"}"#),
      (#"a\[0]=c"#, #"{"a[0]":"c"}"#),
      (#"a\\b=c"#, #"{"a\\b":"c"}"#),
      (
        #"nodeSelector."kubernetes\.io/role"=master"#,
        #"{"nodeSelector":{"\"kubernetes.io/role\"":"master"}}"#
      ),
      // Keys.
      ("a.b=c", #"{"a":{"b":"c"}}"#),
      ("a.b=1,a.c=2", #"{"a":{"b":1,"c":2}}"#),
      ("a.b.c.d=1", #"{"a":{"b":{"c":{"d":1}}}}"#),
      ("a b=1, c=2", #"{"a b":1," c":2}"#),
      ("a]b=1,c}=2,{d=3", #"{"a]b":1,"c}":2,"{d":3}"#),
      ("ключ=знач", #"{"ключ":"знач"}"#),
      ("1=2,true=3", #"{"1":2,"true":3}"#),
      ("a=1,a\r\n=2", "{\"a\":1,\"a\r\n\":2}"),
      // Lists written whole.
      ("a={b,c}", #"{"a":["b","c"]}"#),
      ("a={b}", #"{"a":["b"]}"#),
      ("a={}", #"{"a":[""]}"#),
      ("a={,}", #"{"a":["",""]}"#),
      ("a={b,}", #"{"a":["b",""]}"#),
      ("a={1,TRUE,null,x,01}", #"{"a":[1,true,null,"x","01"]}"#),
      ("a={b,c},d=e", #"{"a":["b","c"],"d":"e"}"#),
      ("a={b},", #"{"a":["b"]}"#),
      (#"a={b\,c,d\}e}"#, #"{"a":["b,c","d}e"]}"#),
      ("a={{b,c}", #"{"a":["{b","c"]}"#),
      ("a={b=c}", #"{"a":["b=c"]}"#),
      ("a={b},a={c}", #"{"a":["c"]}"#),
      // Items by their index.
      ("a[0]=b", #"{"a":["b"]}"#),
      ("a[0]=b,a[1]=c", #"{"a":["b","c"]}"#),
      ("a[1]=c,a[0]=b", #"{"a":["b","c"]}"#),
      ("a[2]=x", #"{"a":[null,null,"x"]}"#),
      ("a[0]=", #"{"a":[""]}"#),
      ("a[0]={b,c}", #"{"a":[["b","c"]]}"#),
      ("a[0].b=c", #"{"a":[{"b":"c"}]}"#),
      ("a[0].b=1,a[0].c=2", #"{"a":[{"b":1,"c":2}]}"#),
      ("a[1].b=1", #"{"a":[null,{"b":1}]}"#),
      ("a[0][1]=x", #"{"a":[[null,"x"]]}"#),
      ("a[0][0].b[0]=x", #"{"a":[[{"b":["x"]}]]}"#),
      ("a.b[0].c=d", #"{"a":{"b":[{"c":"d"}]}}"#),
      ("a[+1]=x,b[01]=y,c[-0]=z", #"{"a":[null,"x"],"b":[null,"y"],"c":["z"]}"#),
      (#"a[\0]=x"#, #"{"a":["x"]}"#),
    ])
  func typed(expression: String, expected: String) throws {
    #expect(try setting(expression, in: layer("")).flowText == expected)
  }

  @Test(
    "--set-string makes every value text",
    arguments: [
      ("a=1,b=true,c=null,d=", #"{"a":"1","b":"true","c":"null","d":""}"#),
      ("a={1,false,x}", #"{"a":["1","false","x"]}"#),
      ("a[0]=0,b.c=007", #"{"a":["0"],"b":{"c":"007"}}"#),
      (#"a=1\,2,b=\1"#, #"{"a":"1,2","b":"1"}"#),
      ("tag=1e10", #"{"tag":"1e10"}"#),
    ])
  func string(expression: String, expected: String) throws {
    #expect(try setting(expression, .string, in: layer("")).flowText == expected)
  }

  @Test(
    "What is there already is kept, but for what is set",
    arguments: [
      ("a=1,b=2", "b=3", #"{"a":1,"b":3}"#),
      ("a=1,b=2", "c=3", #"{"a":1,"b":2,"c":3}"#),
      ("a=1", "a=null", #"{"a":null}"#),
      ("a=null", "a=1", #"{"a":1}"#),
      ("a.b=1,a.c=2", "a.c=3", #"{"a":{"b":1,"c":3}}"#),
      ("a.b=1,a.c=2", "a=3", #"{"a":3}"#),
      ("a.b=1,a.c=2", "a={x}", #"{"a":["x"]}"#),
      ("a={x,y,z}", "a={w}", #"{"a":["w"]}"#),
      ("a={x,y,z}", "a[1]=w", #"{"a":["x","w","z"]}"#),
      ("a[0].b=1", "a[0].b=", #"{"a":[{"b":""}]}"#),
      ("a={x}", "a[0].b=", #"{"a":[{"b":""}]}"#),
      ("", "a[0].b=,", #"{"a":[{"b":""}]}"#),
      ("", "a[0].b[0]=", #"{"a":[{"b":[""]}]}"#),
      ("a={x}", "a[2]=z", #"{"a":["x",null,"z"]}"#),
      ("a[0].b=1", "a[0].c=2", #"{"a":[{"b":1,"c":2}]}"#),
      // Helm lets an item that is no map give way, and a null item become a list.
      ("a={x}", "a[0].b=c", #"{"a":[{"b":"c"}]}"#),
      ("a[0][0]=x", "a[0].b=c", #"{"a":[{"b":"c"}]}"#),
      ("a[1]=x", "a[0][0]=y", #"{"a":[["y"],"x"]}"#),
    ])
  func over(base: String, expression: String, expected: String) throws {
    #expect(try setting(expression, in: layer(base)).flowText == expected)
  }

  @Test("--set-string comes after --set, whatever the order on the command line")
  func order() throws {
    var value = try layer("")
    let expressions =
      SetExpression.numbered(["a=1", "b=text"], .string)
      + SetExpression.numbered(["a=2,b=2", "c=3", "c=4"], .typed)
    try apply(expressions, to: &value)
    #expect(value.flowText == #"{"a":"1","b":"text","c":4}"#)
  }

  @Test("Scalars are spelled so that every YAML reader reads them alike")
  func spelling() throws {
    let value = try setting("a=tRue,b=-012,c=+5,d=NULL", in: layer(""))
    #expect(value["a"]?.scalar == Scalar(kind: .boolean(true), text: "true", style: .plain))
    #expect(value["b"]?.scalar == Scalar(kind: .integer(-12), text: "-12", style: .plain))
    #expect(value["c"]?.scalar == Scalar(kind: .integer(5), text: "5", style: .plain))
    #expect(value["d"]?.scalar == Scalar(kind: .null, text: "null", style: .plain))
  }

  @Test("What is set knows its argument and column, the rest its file")
  func places() throws {
    var value = try layer("a.b=1,a.c=x")
    try apply(SetExpression.numbered(["q=1", "é=ü,a.b=22,l[1].k={x,yy}"], .typed), to: &value)
    #expect(
      value.places() == [
        "a base.yaml:1:1-2 base.yaml:1:1-2",
        "a.b --set:2:7-8 --set:2:9-11",
        "a.c base.yaml:1:9-10 base.yaml:1:11-12",
        "q --set:1:1-2 --set:1:3-4",
        "é --set:2:1-2 --set:2:3-4",
        "l --set:2:12-13 --set:2:12-13",
        "l[0] - --set:2:13-16",
        "l[1] - --set:2:13-16",
        "l[1].k --set:2:17-18 --set:2:19-25",
        "l[1].k[0] - --set:2:20-21",
        "l[1].k[1] - --set:2:22-24",
      ])
  }
}
