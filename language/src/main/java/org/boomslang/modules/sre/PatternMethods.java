package org.boomslang.modules.sre;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.mappingproxy.PyMappingProxy;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.sequence.Sequences;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.str.StrBuilder;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/** The attributes and methods of {@code re.Pattern}. */
@PyBuiltins(type = "re.Pattern", doc = "Compiled regular expression object.")
public final class PatternMethods {

  private static final String BOUNDS = "pos=0, endpos=9223372036854775807";

  private PatternMethods() {}

  private static Scan scan(PyPattern self, Object string, Object pos, Object endpos) {
    return new Scan(self, self.subject(string), Sequences.size(pos), Sequences.size(endpos));
  }

  @PyBuiltin(
      name = "match",
      sig = "($self, /, string, " + BOUNDS + ")",
      doc = "Matches at the beginning of the string.")
  static Object match(PyPattern self, Object string, Object pos, Object endpos) {
    Scan scan = scan(self, string, pos, endpos);
    try {
      return scan.result(scan.match());
    } finally {
      scan.subject.release();
    }
  }

  @PyBuiltin(
      name = "fullmatch",
      sig = "($self, /, string, " + BOUNDS + ")",
      doc = "Matches the whole string.")
  static Object fullMatch(PyPattern self, Object string, Object pos, Object endpos) {
    Scan scan = scan(self, string, pos, endpos);
    try {
      return scan.result(scan.fullMatch());
    } finally {
      scan.subject.release();
    }
  }

  @PyBuiltin(
      name = "search",
      sig = "($self, /, string, " + BOUNDS + ")",
      doc = "Finds the first match in the string.")
  static Object search(PyPattern self, Object string, Object pos, Object endpos) {
    Scan scan = scan(self, string, pos, endpos);
    try {
      return scan.result(scan.search());
    } finally {
      scan.subject.release();
    }
  }

  @PyBuiltin(
      name = "findall",
      sig = "($self, /, string, " + BOUNDS + ")",
      doc = "A list of all matches: the strings, or the groups of each.")
  static Object findAll(PyPattern self, Object string, Object pos, Object endpos) {
    Scan scan = scan(self, string, pos, endpos);
    Object empty = scan.subject.empty();
    int groups = self.groups();
    List<Object> found = new ArrayList<>();
    try {
      while (scan.search()) {
        if (groups <= 1) {
          found.add(scan.group(groups, empty));
        } else {
          Object[] parts = new Object[groups];
          for (int i = 0; i < groups; i++) {
            parts[i] = scan.group(i + 1, empty);
          }
          found.add(PyTuple.of(parts));
        }
      }
    } finally {
      scan.subject.release();
    }
    return PyList.of(found);
  }

  @PyBuiltin(
      name = "finditer",
      sig = "($self, /, string, " + BOUNDS + ")",
      doc = "An iterator over all matches.")
  static Object findIter(PyPattern self, Object string, Object pos, Object endpos) {
    return new MatchIterator(scan(self, string, pos, endpos));
  }

  @PyBuiltin(
      name = "scanner",
      sig = "($self, /, string, " + BOUNDS + ")",
      doc = "An object whose match and search go on where the last match ended.")
  static Object scanner(PyPattern self, Object string, Object pos, Object endpos) {
    return new PyScanner(scan(self, string, pos, endpos));
  }

  @PyBuiltin(
      name = "split",
      sig = "($self, /, string, maxsplit=0)",
      doc = "The parts between the matches, with the groups of the matches.")
  static Object split(PyPattern self, Object string, long maxsplit) {
    Subject subject = self.subject(string);
    Scan scan = new Scan(self, subject, 0, Integer.MAX_VALUE);
    List<Object> parts = new ArrayList<>();
    int last = 0;
    long count = 0;
    try {
      while ((maxsplit == 0 || count < maxsplit) && scan.search()) {
        parts.add(subject.slice(last, scan.matchStart()));
        for (int i = 1; i <= self.groups(); i++) {
          parts.add(scan.group(i, PyNone.NONE));
        }
        last = scan.matchEnd();
        count++;
      }
      parts.add(subject.slice(last, subject.length()));
    } finally {
      subject.release();
    }
    return PyList.of(parts);
  }

  @PyBuiltin(
      name = "sub",
      sig = "($self, /, repl, string, count=0)",
      doc = "A copy with the matches replaced.")
  static Object sub(PyPattern self, Object repl, Object string, long count) {
    return Substitution.run(self, repl, string, count).text();
  }

  @PyBuiltin(
      name = "subn",
      sig = "($self, /, repl, string, count=0)",
      doc = "A copy with the matches replaced, and the number of replacements.")
  static Object subn(PyPattern self, Object repl, Object string, long count) {
    Substitution.Result result = Substitution.run(self, repl, string, count);
    return PyTuple.of(result.text(), result.count());
  }

  // attributes

  @PyBuiltin(name = "pattern", kind = Kind.MEMBER, doc = "The source of the pattern.")
  static Object pattern(PyPattern self) {
    return self.source;
  }

  @PyBuiltin(name = "flags", kind = Kind.MEMBER, doc = "The flags of the pattern.")
  static int flags(PyPattern self) {
    return self.flags;
  }

  @PyBuiltin(name = "groups", kind = Kind.MEMBER, doc = "The number of groups.")
  static int groups(PyPattern self) {
    return self.groups();
  }

  @PyBuiltin(name = "groupindex", kind = Kind.GETTER, doc = "Group names and their numbers.")
  static Object groupIndex(PyPattern self) {
    return new PyMappingProxy(self.groupIndex);
  }

  // object

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)")
  static Object eq(PyPattern self, Object value) {
    if (!(value instanceof PyPattern other)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return self == other
        || (self.flags == other.flags
            && Arrays.equals(self.program.code, other.program.code)
            && PyStr.isStr(self.source) == PyStr.isStr(other.source)
            && Comparisons.equal(self.source, other.source));
  }

  @PyBuiltin(name = "__ne__", sig = "($self, value, /)")
  static Object ne(PyPattern self, Object value) {
    Object equal = eq(self, value);
    return equal instanceof Boolean b ? (Object) !b : equal;
  }

  @PyBuiltin(name = "__hash__")
  static long hash(PyPattern self) {
    long hash = Comparisons.hash(self.source);
    return hash ^ Arrays.hashCode(self.program.code) ^ self.flags;
  }

  @PyBuiltin(name = "__copy__")
  static Object copy(PyPattern self) {
    return self;
  }

  @PyBuiltin(name = "__deepcopy__", sig = "($self, memo, /)")
  static Object deepCopy(PyPattern self, Object memo) {
    return self;
  }

  @PyBuiltin(
      name = "__class_getitem__",
      kind = Kind.CLASS_METHOD,
      sig = "($type, object, /)",
      doc = "See PEP 585")
  static Object classGetItem(PyType type, Object item) {
    return Calls.call(org.boomslang.objects.alias.PyGenericAlias.TYPE, type, item);
  }

  private static final String[] FLAG_NAMES = {
    "re.IGNORECASE",
    "re.LOCALE",
    "re.MULTILINE",
    "re.DOTALL",
    "re.UNICODE",
    "re.VERBOSE",
    "re.DEBUG",
    "re.ASCII"
  };

  @PyBuiltin(name = "__repr__")
  static TruffleString repr(PyPattern self) {
    int rest = self.flags;
    // The flag that every pattern for strings has unless told otherwise is not shown.
    if (PyStr.isStr(self.source)
        && (rest & (Opcodes.FLAG_LOCALE | Opcodes.FLAG_UNICODE | 256)) == Opcodes.FLAG_UNICODE) {
      rest &= ~Opcodes.FLAG_UNICODE;
    }
    TruffleString source = Conversions.repr(self.source);
    StrBuilder out = new StrBuilder();
    out.append("re.compile(");
    out.append(PyStr.length(source) > 200 ? PyStr.substring(source, 0, 200) : source);
    String separator = ", ";
    for (int i = 0; i < FLAG_NAMES.length; i++) {
      int flag = 2 << i;
      if ((rest & flag) != 0) {
        out.append(separator).append(FLAG_NAMES[i]);
        separator = "|";
        rest &= ~flag;
      }
    }
    if (rest != 0) {
      out.append(separator).append("0x" + Integer.toHexString(rest));
    }
    return out.append(')').toTruffleString();
  }
}
