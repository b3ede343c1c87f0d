package org.boomslang.modules.etree.element;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Identity;
import org.boomslang.objects.Imports;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;

/**
 * Copies of elements, and the state that pickles hold, which is that of the library's element in
 * Python. Thread-safety: shared (stateless).
 */
@PyBuiltins(type = "xml.etree.ElementTree.Element")
final class ElementCopies {
  private static final List<String> STATE = List.of("tag", "_children", "attrib", "text", "tail");

  private ElementCopies() {}

  @PyBuiltin(name = "__copy__", sig = "($self, /)")
  static Object copy(PyElement self) {
    PyElement copy = new PyElement(self.tag(), self.attributesOrNull());
    copy.setText(self.rawText());
    copy.setTail(self.rawTail());
    Object[] children = self.childrenNow();
    if (children.length > 0) {
      copy.children().extend(children);
    }
    return copy;
  }

  // ------------------------------------------------------------------ deep copies

  @PyBuiltin(name = "__deepcopy__", sig = "($self, memo, /)")
  static Object deepCopy(PyElement self, PyDict memo) {
    PyDict attributes = self.attributesOrNull();
    PyElement copy =
        new PyElement(
            deepCopy(self.tag(), memo),
            attributes == null ? null : (PyDict) deepCopyOfAttributes(attributes, memo));
    copy.setText(deepCopyOfText(self.rawText(), memo));
    copy.setTail(deepCopyOfText(self.rawTail(), memo));
    // Children may come and go while others are copied.
    PyList children = self.childrenOrNull();
    for (int i = 0; children != null; i++) {
      Object child = children.getItem(i);
      if (child == null) {
        break;
      }
      copy.append(ElementArguments.element(deepCopy(child, memo)));
    }
    memo.put(Identity.id(self), copy);
    return copy;
  }

  private static Object deepCopyOfText(Object text, PyDict memo) {
    return text instanceof GatheredText ? text : deepCopy(text, memo);
  }

  /** A dictionary of strings is copied as it is, and known as copied. */
  private static Object deepCopyOfAttributes(PyDict attributes, PyDict memo) {
    if (attributes.type() == BuiltinTypes.DICT) {
      Object[] entries = attributes.entries();
      boolean simple = true;
      for (Object entry : entries) {
        simple &= entry instanceof TruffleString;
      }
      if (simple) {
        Object id = Identity.id(attributes);
        Object known = memo.get(id);
        if (known instanceof PyDict) {
          return known;
        }
        PyDict copy = attributes.copy();
        memo.put(id, copy);
        return copy;
      }
    }
    Object copy = deepCopy(attributes, memo);
    if (!(copy instanceof PyDict)) {
      throw PyErrors.typeError("attrib must be dict, not %s", copy);
    }
    return copy;
  }

  private static Object deepCopy(Object value, PyDict memo) {
    if (value == PyNone.NONE || value instanceof TruffleString) {
      return value;
    }
    if (PyElement.isPlain(value)) {
      Object known = memo.get(Identity.id(value));
      return known != null ? known : deepCopy((PyElement) value, memo);
    }
    return Calls.call(Imports.attribute("copy", "deepcopy"), value, memo);
  }

  // ------------------------------------------------------------------ pickling

  @PyBuiltin(name = "__getstate__", sig = "($self, /)")
  static Object state(PyElement self) {
    PyDict attributes = self.attributesOrNull();
    PyDict state = new PyDict();
    state.putStr("tag", self.tag());
    state.putStr("_children", PyList.of(self.childrenNow()));
    state.putStr("attrib", attributes == null ? new PyDict() : attributes);
    state.putStr("text", self.text());
    state.putStr("tail", self.tail());
    return state;
  }

  @PyBuiltin(name = "__setstate__", sig = "($self, state, /)")
  static void setState(PyElement self, Object state) {
    if (!(state instanceof PyDict dict) || dict.type() != BuiltinTypes.DICT) {
      throw PyErrors.typeError(
          "Don't know how to unpickle \"%s\" as an Element", PyStr.toJava(Conversions.repr(state)));
    }
    Map<String, Object> fields = fields(dict);
    Object tag = fields.get("tag");
    if (tag == null) {
      throw PyErrors.typeError("tag may not be NULL");
    }
    self.setTag(tag);
    self.setText(text(fields.get("text")));
    self.setTail(text(fields.get("tail")));
    Object children = fields.get("_children");
    Object attributes = fields.get("attrib");
    if (children == null && attributes == null) {
      return;
    }
    if (children != null) {
      if (!(children instanceof PyList list)) {
        throw PyErrors.typeError("'_children' is not a list");
      }
      Object[] items = list.toArray();
      for (Object item : items) {
        ElementArguments.element(item);
      }
      self.children().replaceRange(0, Integer.MAX_VALUE, items);
    }
    if (attributes != null && !(attributes instanceof PyDict)) {
      throw PyErrors.typeError("attrib must be dict, not %s", Types.nameOf(attributes));
    }
    self.setAttributes((PyDict) attributes);
  }

  private static Map<String, Object> fields(PyDict state) {
    Object[] entries = state.entries();
    Map<String, Object> fields = new HashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      if (!PyStr.isStr(entries[i])) {
        throw PyErrors.typeError("keywords must be strings");
      }
      fields.put(PyStr.toJava(entries[i]), entries[i + 1]);
    }
    for (String name : fields.keySet()) {
      if (!STATE.contains(name)) {
        throw PyErrors.typeError("this function got an unexpected keyword argument '%s'", name);
      }
    }
    return fields;
  }

  /** What the library's element pickles as a list is what its builder has gathered. */
  private static Object text(Object value) {
    if (value == null) {
      return PyNone.NONE;
    }
    return value instanceof PyList list && list.type() == BuiltinTypes.LIST
        ? new GatheredText(list.toArray())
        : value;
  }
}
