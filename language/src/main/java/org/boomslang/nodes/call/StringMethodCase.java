package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.LoopNode;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilder;
import org.boomslang.nodes.iteration.GeneratorReader;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.descriptor.PyMethodDescriptor;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.str.PyStr;

/** {@code str.join} and {@code str.split} in place, for what comes most. */
abstract class StringMethodCase extends SlotCase {

  StringMethodCase(DispatchNode site, PyMethodDescriptor descriptor) {
    super(site, descriptor, descriptor.owner(), descriptor.code());
  }

  /** The case for a method and call site; null when there is no shortcut. */
  static StringMethodCase create(DispatchNode site, PyMethodDescriptor descriptor) {
    if (descriptor.owner() != BuiltinTypes.STR || site.names().length > 0) {
      return null;
    }
    return switch (descriptor.code().name()) {
      case "join" -> site.count() == 2 ? new Join(site, descriptor) : null;
      case "split" -> site.count() == 2 ? new Split(site, descriptor) : null;
      default -> StringScanCase.of(site, descriptor);
    };
  }

  /** {@code separator.join(iterable)}: lists of strings, and generators, whose body is inlined. */
  private static final class Join extends StringMethodCase {
    @Child
    private TruffleStringBuilder.AppendStringNode append =
        TruffleStringBuilder.AppendStringNode.create();

    @Child
    private TruffleStringBuilder.ToStringNode toString = TruffleStringBuilder.ToStringNode.create();

    /** Null until a generator comes. */
    @Child private GeneratorReader reader;

    Join(DispatchNode site, PyMethodDescriptor descriptor) {
      super(site, descriptor);
    }

    @Override
    Object call(VirtualFrame frame, Object callee, Object[] arguments) {
      if (GeneratorReader.reads(arguments[2])) {
        if (reader == null) {
          CompilerDirectives.transferToInterpreterAndInvalidate();
          reader = insert(GeneratorReader.create());
        }
        arguments[2] = reader.toList(frame, arguments[2]);
      }
      if (arguments[1] instanceof TruffleString separator
          && arguments[2] instanceof PyList list
          && list.type() == BuiltinTypes.LIST) {
        TruffleString joined = join(separator, list);
        if (joined != null) {
          return joined;
        }
      }
      return super.call(frame, callee, arguments);
    }

    /** Null when the general path has to join. */
    private TruffleString join(TruffleString separator, PyList list) {
      int size = list.size();
      if (size < 2) {
        return null;
      }
      long length = (long) PyStr.length(separator) * (size - 1);
      for (int i = 0; i < size; i++) {
        if (!(list.getItem(i) instanceof TruffleString item)) {
          return null;
        }
        length += PyStr.length(item);
        TruffleSafepoint.poll(this);
      }
      if (length > PyStr.MAX_LENGTH) {
        return null;
      }
      TruffleStringBuilder builder = TruffleStringBuilder.createUTF32((int) length);
      for (int i = 0; i < size; i++) {
        // Another thread may have changed the list.
        if (!(list.getItem(i) instanceof TruffleString item)) {
          return null;
        }
        if (i > 0) {
          append.execute(builder, separator);
        }
        append.execute(builder, item);
        TruffleSafepoint.poll(this);
      }
      LoopNode.reportLoopCount(this, size);
      return toString.execute(builder);
    }
  }

  /** {@code text.split(separator)}. */
  private static final class Split extends StringMethodCase {
    @Child
    private TruffleString.IndexOfStringNode indexOf = TruffleString.IndexOfStringNode.create();

    @Child private TruffleString.SubstringNode substring = TruffleString.SubstringNode.create();

    @Child
    private TruffleString.CodePointAtIndexNode codePointAt =
        TruffleString.CodePointAtIndexNode.create();

    Split(DispatchNode site, PyMethodDescriptor descriptor) {
      super(site, descriptor);
    }

    @Override
    Object call(VirtualFrame frame, Object callee, Object[] arguments) {
      if (arguments[1] instanceof TruffleString text
          && arguments[2] instanceof TruffleString separator
          && !PyStr.isEmpty(separator)) {
        return split(text, separator);
      }
      return super.call(frame, callee, arguments);
    }

    private PyList split(TruffleString text, TruffleString separator) {
      PyList parts = new PyList();
      int length = PyStr.length(text);
      int step = PyStr.length(separator);
      int from = 0;
      while (length - from >= step) {
        int next = indexOf.execute(text, separator, from, length, PyStr.ENCODING);
        if (next < 0) {
          break;
        }
        parts.appendUnlocked(part(text, from, next));
        from = next + step;
        TruffleSafepoint.poll(this);
      }
      parts.appendUnlocked(part(text, from, length));
      LoopNode.reportLoopCount(this, parts.size());
      return parts;
    }

    private TruffleString part(TruffleString text, int from, int to) {
      return switch (to - from) {
        case 0 -> PyStr.EMPTY;
        case 1 -> PyStr.fromCodePoint(codePointAt.execute(text, from, PyStr.ENCODING));
        default -> substring.execute(text, from, to - from, PyStr.ENCODING, false);
      };
    }
  }
}
