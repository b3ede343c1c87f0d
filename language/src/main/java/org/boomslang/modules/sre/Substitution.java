package org.boomslang.modules.sre;

import java.util.ArrayList;
import java.util.List;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Builtins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.PyStr;

/**
 * {@code re.sub}: replaces matches by text, by a template with groups, or by what a function gives.
 */
final class Substitution {

  /**
   * What a substitution gives.
   *
   * @param text str or bytes
   */
  record Result(Object text, long count) {}

  private Substitution() {}

  /**
   * Replaces matches.
   *
   * @param limit how many; zero for all
   */
  static Result run(PyPattern pattern, Object replacement, Object string, long limit) {
    boolean function = Calls.isCallable(replacement);
    Object filter = replacement;
    if (!function && !isLiteral(replacement)) {
      filter = compileTemplate(pattern, replacement);
    }
    Subject subject = pattern.subject(string);
    Scan scan = new Scan(pattern, subject, 0, Integer.MAX_VALUE);
    List<Object> parts = new ArrayList<>();
    int last = 0;
    long count = 0;
    try {
      while ((limit == 0 || count < limit) && scan.search()) {
        int start = scan.matchStart();
        int end = scan.matchEnd();
        if (last < start) {
          parts.add(subject.slice(last, start));
        }
        Object item = filter;
        if (function) {
          item = Calls.call(filter, scan.toMatch());
        } else if (filter instanceof PyTemplate template) {
          item = template.expand(scan.toMatch());
        }
        if (item != PyNone.NONE) {
          parts.add(item);
        }
        last = end;
        count++;
      }
      if (last < subject.length()) {
        parts.add(subject.slice(last, subject.length()));
      }
    } finally {
      subject.release();
    }
    return new Result(PyTemplate.join(parts, subject), count);
  }

  /** Whether a replacement holds no backslash, so that it needs no parsing. */
  private static boolean isLiteral(Object replacement) {
    if (PyStr.isStr(replacement)) {
      CodePoints text = CodePoints.of(PyStr.value(replacement));
      return text.indexOf('\\', 0, text.length()) < 0;
    }
    if (Buffers.isBytesLike(replacement)) {
      ByteSpan bytes = Buffers.span(replacement);
      return bytes.indexOf('\\', 0, bytes.length()) < 0;
    }
    return false;
  }

  /**
   * Lets the {@code re} package parse a replacement: a {@link PyTemplate}, or the text of one
   * without groups.
   */
  static Object compileTemplate(PyPattern pattern, Object replacement) {
    Object re = Calls.call(Builtins.get("__import__"), PyStr.constant("re"));
    Object result = Calls.call(Attributes.get(re, "_compile_template"), pattern, replacement);
    if (result instanceof PyTemplate template && template.literalOrNull() != null) {
      return template.literalOrNull();
    }
    return result;
  }
}
