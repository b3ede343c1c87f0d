package org.boomslang.modules.string;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.str.FieldName;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * The iterator over the attributes and items in a field name: tuples of whether it is an attribute,
 * and the name or key.
 *
 * <p>Thread-safety: atomic (a step holds the iterator's monitor).
 */
public final class FieldNameIterator extends PyIterator {

  public static final PyType TYPE =
      PyType.builtin(
          "fieldnameiterator",
          BuiltinTypes.OBJECT,
          Layout.of("fieldnameiterator", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          FieldNameIteratorMethodsTable::new);

  private final FieldName name;

  FieldNameIterator(FieldName name) {
    super(TYPE.instanceShape());
    this.name = name;
  }

  @Override
  @TruffleBoundary
  public synchronized Object next() {
    return name.next() ? PyTuple.of(name.isAttribute(), name.part()) : null;
  }
}
