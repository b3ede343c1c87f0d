package org.boomslang.objects.type;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.weakref.WeakReferences;

/**
 * What {@code __slots__} of a class asks for: which members it adds, and whether its instances get
 * a {@code __dict__} and can be weakly referenced.
 *
 * <p>Compare CPython typeobject.c: {@code type_new_slots}.
 *
 * @param names of the members, mangled, sorted
 * @param addsDict whether this class gives its instances a {@code __dict__} that the base lacks
 * @param addsWeakref whether it makes its instances weakly referable where the base's are not
 */
record Slots(List<String> names, boolean addsDict, boolean addsWeakref) {

  static Slots read(
      String className, Map<String, Object> namespace, PyType base, Object[] allBases) {
    boolean mayAddDict = !base.hasInstanceDict();
    boolean mayAddWeakref = !WeakReferences.areSupported(base) && !isVariableSized(base);
    Object declared = namespace.get("__slots__");
    if (declared == null) {
      return new Slots(List.of(), mayAddDict, mayAddWeakref);
    }
    Object[] items = PyStr.isStr(declared) ? new Object[] {declared} : Iteration.toArray(declared);
    if (items.length > 0 && isVariableSized(base) && base != BuiltinTypes.TYPE) {
      throw PyErrors.typeError("nonempty __slots__ not supported for subtype of '%s'", base.name());
    }
    boolean addsDict = false;
    boolean addsWeakref = false;
    List<String> names = new ArrayList<>();
    for (Object item : items) {
      String name = checkName(item);
      if (name.equals("__dict__")) {
        if (!mayAddDict || addsDict) {
          throw PyErrors.typeError("__dict__ slot disallowed: we already got one");
        }
        addsDict = true;
      } else if (name.equals("__weakref__")) {
        if (!mayAddWeakref || addsWeakref) {
          throw PyErrors.typeError("__weakref__ slot disallowed: we already got one");
        }
        addsWeakref = true;
      } else {
        String mangled = mangle(className, name);
        if (namespace.containsKey(mangled)
            && !mangled.equals("__qualname__")
            && !mangled.equals("__classcell__")
            && !mangled.equals("__classdictcell__")) {
          throw PyErrors.valueError("'%s' in __slots__ conflicts with class variable", mangled);
        }
        names.add(mangled);
      }
    }
    Collections.sort(names);
    for (Object other : allBases) {
      PyType type = (PyType) other;
      addsDict |= mayAddDict && type.hasInstanceDict();
      addsWeakref |= mayAddWeakref && WeakReferences.areSupported(type);
    }
    return new Slots(names, addsDict, addsWeakref);
  }

  private static String checkName(Object item) {
    if (!PyStr.isStr(item)) {
      throw PyErrors.typeError("__slots__ items must be strings, not '%s'", Types.of(item).name());
    }
    TruffleString text = PyStr.value(item);
    String name = PyStr.intern(text);
    if (!isIdentifier(name)) {
      throw PyErrors.typeError("__slots__ must be identifiers");
    }
    return name;
  }

  private static boolean isIdentifier(String name) {
    if (name.isEmpty()) {
      return false;
    }
    int first = name.codePointAt(0);
    if (first != '_' && !Character.isUnicodeIdentifierStart(first)) {
      return false;
    }
    return name.codePoints()
        .skip(1)
        .allMatch(c -> Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
  }

  /** A private name as the compiler mangles it: {@code __x} of class C is {@code _C__x}. */
  private static String mangle(String className, String name) {
    if (!name.startsWith("__") || name.endsWith("__") || name.indexOf('.') >= 0) {
      return name;
    }
    int start = 0;
    while (start < className.length() && className.charAt(start) == '_') {
      start++;
    }
    return start == className.length() ? name : ("_" + className.substring(start) + name).intern();
  }

  /** {@code tp_itemsize != 0}: in CPython the value lies behind the object's fields. */
  static boolean isVariableSized(PyType type) {
    return type.isSubtype(BuiltinTypes.INT)
        || type.isSubtype(BuiltinTypes.TUPLE)
        || type.isSubtype(BuiltinTypes.BYTES);
  }
}
