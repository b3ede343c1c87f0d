package org.boomslang.objects.interop;

import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import org.boomslang.BoomslangLanguage;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.code.SourceSections;

/** One line of a Python stack trace, for the host. Immutable. */
@ExportLibrary(InteropLibrary.class)
public final class StackEntry implements TruffleObject {
  private final PyCode code;
  private final SourceSection section;

  /**
   * @param source of the code, or null
   * @param position where in it, packed
   */
  public StackEntry(PyCode code, Source source, long position) {
    this.code = code;
    this.section = SourceSections.at(source, code.filename(), position);
  }

  @ExportMessage
  boolean hasExecutableName() {
    return true;
  }

  @ExportMessage
  Object getExecutableName() {
    return code.qualname();
  }

  @ExportMessage
  boolean hasSourceLocation() {
    return section != null;
  }

  @ExportMessage
  SourceSection getSourceLocation() throws UnsupportedMessageException {
    if (section == null) {
      throw UnsupportedMessageException.create();
    }
    return section;
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
  Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
    return code.qualname();
  }
}
