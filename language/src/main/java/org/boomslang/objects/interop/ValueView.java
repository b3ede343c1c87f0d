package org.boomslang.objects.interop;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import org.boomslang.BoomslangLanguage;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Types;
import org.boomslang.objects.str.PyStr;

/**
 * How Python sees a value that belongs to no language, or to another: an int is a number whose meta
 * object is the class {@code int}. Immutable.
 */
@ExportLibrary(value = InteropLibrary.class, delegateTo = "value")
public final class ValueView implements TruffleObject {
  final Object value;

  public ValueView(Object value) {
    this.value = value;
  }

  Object value() {
    return value;
  }

  @ExportMessage
  boolean hasLanguage() {
    return true;
  }

  @ExportMessage
  Class<? extends TruffleLanguage<?>> getLanguage() {
    return BoomslangLanguage.class;
  }

  @ExportMessage
  boolean hasMetaObject() {
    return true;
  }

  @ExportMessage
  @TruffleBoundary
  Object getMetaObject() {
    return Types.of(Values.toPython(value));
  }

  @ExportMessage
  @TruffleBoundary
  Object toDisplayString(boolean allowSideEffects) {
    Object python = Values.toPython(value);
    if (PyStr.isStr(python)) {
      return python;
    }
    return Entry.run(() -> Conversions.repr(python));
  }
}
