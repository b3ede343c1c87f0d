package org.boomslang.modules.sre;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * The iterator that {@code Pattern.finditer} gives.
 *
 * <p>Thread-safety: atomic (a step holds the iterator's monitor; matching runs no Python code).
 */
public final class MatchIterator extends PyIterator {

  public static final PyType TYPE =
      PyType.builtin(
          "callable_iterator",
          BuiltinTypes.OBJECT,
          Layout.of("re.finditer", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          MatchIteratorMethodsTable::new);

  private final Scan scan;

  MatchIterator(Scan scan) {
    super(TYPE.instanceShape());
    this.scan = scan;
  }

  @Override
  @TruffleBoundary
  public synchronized Object next() {
    return scan.search() ? scan.toMatch() : null;
  }
}
