package org.boomslang.modules.sre;

import com.oracle.truffle.api.strings.TruffleString;
import java.lang.ref.SoftReference;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * A compiled regular expression.
 *
 * <p>Thread-safety: shared (immutable; the remembered subject is one reference, replaced as a
 * whole).
 */
public final class PyPattern extends PyObject {

  public static final PyType TYPE =
      PyType.builtin(
          "re.Pattern",
          BuiltinTypes.OBJECT,
          Layout.of("re.Pattern", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          PatternMethodsTable::new);

  /**
   * Unpacking a string that is not Latin-1 takes a pass over it, which repeated matches in it
   * should not pay for.
   */
  private static final int REMEMBER_FROM = 64;

  /** The source: a str, bytes, or None for a pattern made from a parse tree. */
  final Object source;

  final int flags;
  final Program program;

  /** Group names to numbers. */
  final PyDict groupIndex;

  /** Group numbers to names, or None. */
  final PyTuple indexGroup;

  private volatile SoftReference<Subject> lastSubject;

  PyPattern(Object source, int flags, Program program, PyDict groupIndex, PyTuple indexGroup) {
    super(TYPE.instanceShape());
    this.source = source;
    this.flags = flags;
    this.program = program;
    this.groupIndex = groupIndex;
    this.indexGroup = indexGroup;
  }

  int groups() {
    return program.groups;
  }

  /** Whether the pattern is for strings rather than bytes; one without source is for both. */
  private boolean fits(Subject subject) {
    return source == PyNone.NONE || PyStr.isStr(source) == subject.isText();
  }

  /** The subject for an argument; TypeError when it is of the wrong kind. */
  Subject subject(Object string) {
    Subject subject = remembered(string);
    if (subject == null) {
      subject = Subject.of(string);
      if (string instanceof TruffleString
          && subject.length() >= REMEMBER_FROM
          && !subject.text.isLatin1()) {
        lastSubject = new SoftReference<>(subject);
      }
    }
    if (!fits(subject)) {
      throw PyErrors.typeError(
          subject.isText()
              ? "cannot use a bytes pattern on a string-like object"
              : "cannot use a string pattern on a bytes-like object");
    }
    return subject;
  }

  private Subject remembered(Object string) {
    SoftReference<Subject> reference = lastSubject;
    Subject subject = reference == null ? null : reference.get();
    return subject != null && subject.object == string ? subject : null;
  }

  /** The number of a group given by number or name. */
  int group(Object index) {
    return GroupNumbers.of(this, index);
  }
}
