package org.boomslang.modules.itertools;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/** A group that {@code groupby} hands out. Thread-safety: compatible. */
@PyBuiltins(type = "itertools._grouper", doc = "The elements of a group of groupby.")
final class Grouper extends PyIterator {
  static final PyType TYPE =
      PyType.builtin(
          "itertools._grouper",
          BuiltinTypes.OBJECT,
          Layout.of("_grouper", Layout.OBJECT, null),
          TypeFlags.FINAL,
          GrouperTable::new);

  private final Groupby parent;
  private final Object key;

  Grouper(Groupby parent, Object key) {
    super(TYPE.instanceShape());
    this.parent = parent;
    this.key = key;
  }

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, parent, tgtkey, /)")
  static Object create(PyType type, Groupby parent, Object key) {
    return parent.adopt(key);
  }

  @Override
  @TruffleBoundary
  public Object next() {
    return parent.nextOf(this, key);
  }

  @PyBuiltin(name = "__iter__", compiled = true)
  static Object iter(Grouper self) {
    return self;
  }

  @PyBuiltin(name = "__next__")
  static Object advance(Grouper self) {
    Object value = self.next();
    if (value == null) {
      throw PyErrors.stopIteration(null);
    }
    return value;
  }
}
