package org.boomslang.modules.sre;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.str.StrBuilder;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/** The attributes and methods of {@code re.Match}. */
@PyBuiltins(
    type = "re.Match",
    doc =
        "The result of re.match() and re.search().\nMatch objects always have a boolean value of True.")
public final class MatchMethods {

  private MatchMethods() {}

  @PyBuiltin(
      name = "group",
      sig = "($self, /, *args)",
      doc = "What one group matched, or a tuple for several; 0 is the whole match.")
  static Object group(PyMatch self, Object[] args) {
    if (args.length == 0) {
      return self.group(0, PyNone.NONE);
    }
    if (args.length == 1) {
      return self.group(self.pattern.group(args[0]), PyNone.NONE);
    }
    Object[] parts = new Object[args.length];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = self.group(self.pattern.group(args[i]), PyNone.NONE);
    }
    return PyTuple.of(parts);
  }

  @PyBuiltin(name = "__getitem__", sig = "($self, key, /)")
  static Object getItem(PyMatch self, Object key) {
    return self.group(self.pattern.group(key), PyNone.NONE);
  }

  @PyBuiltin(name = "groups", sig = "($self, /, default=None)", doc = "What all groups matched.")
  static Object groups(PyMatch self, Object fallback) {
    Object[] parts = new Object[self.pattern.groups()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = self.group(i + 1, fallback);
    }
    return PyTuple.of(parts);
  }

  @PyBuiltin(
      name = "groupdict",
      sig = "($self, /, default=None)",
      doc = "What the named groups matched, by name.")
  static Object groupDict(PyMatch self, Object fallback) {
    PyDict result = new PyDict();
    PyDict.Cursor names = self.pattern.groupIndex.cursor();
    while (names.next()) {
      result.put(names.key(), self.group(self.pattern.group(names.value()), fallback));
    }
    return result;
  }

  @PyBuiltin(name = "start", sig = "($self, group=0, /)", doc = "Where a group starts, or -1.")
  static int start(PyMatch self, Object group) {
    return self.start(self.pattern.group(group));
  }

  @PyBuiltin(name = "end", sig = "($self, group=0, /)", doc = "Where a group ends, or -1.")
  static int end(PyMatch self, Object group) {
    return self.end(self.pattern.group(group));
  }

  @PyBuiltin(name = "span", sig = "($self, group=0, /)", doc = "Where a group starts and ends.")
  static Object span(PyMatch self, Object group) {
    return span(self, self.pattern.group(group));
  }

  private static PyTuple span(PyMatch self, int group) {
    return PyTuple.of((long) self.start(group), (long) self.end(group));
  }

  @PyBuiltin(
      name = "expand",
      sig = "($self, /, template)",
      doc = "The template with its references to groups filled in.")
  static Object expand(PyMatch self, Object template) {
    Object compiled = Substitution.compileTemplate(self.pattern, template);
    return compiled instanceof PyTemplate parts ? parts.expand(self) : compiled;
  }

  // attributes

  @PyBuiltin(name = "string", kind = Kind.MEMBER, doc = "The string that was searched.")
  static Object string(PyMatch self) {
    return self.subject.object;
  }

  @PyBuiltin(name = "re", kind = Kind.MEMBER, doc = "The pattern.")
  static Object re(PyMatch self) {
    return self.pattern;
  }

  @PyBuiltin(name = "pos", kind = Kind.MEMBER, doc = "Where the search started.")
  static int pos(PyMatch self) {
    return self.pos;
  }

  @PyBuiltin(name = "endpos", kind = Kind.MEMBER, doc = "Where the search ended.")
  static int endpos(PyMatch self) {
    return self.endpos;
  }

  @PyBuiltin(name = "lastindex", kind = Kind.GETTER, doc = "The last matched group, or None.")
  static Object lastIndex(PyMatch self) {
    return self.lastIndex < 0 ? PyNone.NONE : (Object) (long) self.lastIndex;
  }

  @PyBuiltin(name = "lastgroup", kind = Kind.GETTER, doc = "The name of the last matched group.")
  static Object lastGroup(PyMatch self) {
    PyTuple names = self.pattern.indexGroup;
    return self.lastIndex >= 0 && self.lastIndex < names.length()
        ? names.get(self.lastIndex)
        : PyNone.NONE;
  }

  @PyBuiltin(name = "regs", kind = Kind.GETTER, doc = "Start and end of all groups.")
  static Object regs(PyMatch self) {
    Object[] spans = new Object[self.pattern.groups() + 1];
    for (int i = 0; i < spans.length; i++) {
      spans[i] = span(self, i);
    }
    return PyTuple.of(spans);
  }

  // object

  @PyBuiltin(name = "__copy__")
  static Object copy(PyMatch self) {
    return self;
  }

  @PyBuiltin(name = "__deepcopy__", sig = "($self, memo, /)")
  static Object deepCopy(PyMatch self, Object memo) {
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

  @PyBuiltin(name = "__repr__")
  static TruffleString repr(PyMatch self) {
    TruffleString matched = Conversions.repr(self.group(0, PyNone.NONE));
    return new StrBuilder()
        .append("<re.Match object; span=(")
        .append(self.start(0) + ", " + self.end(0))
        .append("), match=")
        .append(PyStr.length(matched) > 50 ? PyStr.substring(matched, 0, 50) : matched)
        .append('>')
        .toTruffleString();
  }
}
