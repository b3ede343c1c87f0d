package org.boomslang.modules.expat;

import java.math.BigInteger;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;

/** The methods of {@code pyexpat.xmlparser}. Thread-safety: shared (stateless). */
@PyBuiltins(type = "pyexpat.xmlparser", doc = "XML parser")
final class XmlParserMethods {
  private static final int PIECE = 2048;

  private XmlParserMethods() {}

  private static byte[] bytes(Object data) {
    if (PyStr.isStr(data)) {
      return ((PyBytes) Calls.callMethod(data, "encode", PyStr.constant("utf-8"))).array();
    }
    return Buffers.toArray(data);
  }

  @PyBuiltin(
      name = "Parse",
      sig = "($self, data, isfinal=False, /)",
      doc = "Parses a piece of a document.")
  static long parse(PyXmlParser self, Object data, boolean last) {
    if (PyStr.isStr(data)) {
      self.reader.isText();
    }
    self.parse(bytes(data), last);
    return 1;
  }

  @PyBuiltin(name = "ParseFile", sig = "($self, file, /)", doc = "Parses what a file holds.")
  static long parseFile(PyXmlParser self, Object file) {
    Object read = Attributes.getOrNull(file, "read");
    if (read == null) {
      throw PyErrors.typeError("argument must have 'read' attribute");
    }
    while (true) {
      Object piece = Calls.call(read, (long) PIECE);
      if (!PyStr.isStr(piece) && !Buffers.isBytesLike(piece)) {
        throw PyErrors.typeError(
            "read() did not return a bytes object (type=%s)", Types.of(piece).name());
      }
      byte[] bytes = bytes(piece);
      if (bytes.length > PIECE) {
        throw PyErrors.valueError(
            "read() returned too much data: %d bytes requested, %d returned", PIECE, bytes.length);
      }
      self.parse(bytes, bytes.length == 0);
      if (bytes.length == 0) {
        return 1;
      }
    }
  }

  @PyBuiltin(name = "SetBase", sig = "($self, base, /)")
  static void setBase(PyXmlParser self, Object base) {
    if (!PyStr.isStr(base)) {
      throw PyErrors.typeError("SetBase() argument must be str, not %s", Types.of(base).name());
    }
    self.base = base;
  }

  @PyBuiltin(name = "GetBase", sig = "($self, /)")
  static Object getBase(PyXmlParser self) {
    return self.base;
  }

  @PyBuiltin(name = "GetInputContext", sig = "($self, /)")
  static Object inputContext(PyXmlParser self) {
    byte[] context = self.context();
    return context == null ? PyNone.NONE : PyBytes.wrap(context);
  }

  @PyBuiltin(
      name = "ExternalEntityParserCreate",
      sig = "($self, context, encoding=<unset>, /)",
      doc = "A parser for an external entity.")
  static Object child(PyXmlParser self, Object context, String encoding) {
    if (context != PyNone.NONE && !PyStr.isStr(context)) {
      throw PyErrors.typeError(
          "ExternalEntityParserCreate() argument 1 must be str or None, not %s",
          Types.of(context).name());
    }
    return self.child(context == PyNone.NONE ? null : PyStr.toJava(context), encoding);
  }

  @PyBuiltin(name = "SetParamEntityParsing", sig = "($self, flag, /)")
  static long parameterParsing(PyXmlParser self, int flag) {
    if (self.reader.isStarted()) {
      return 0;
    }
    self.reader.state.parameterParsing = flag;
    return 1;
  }

  @PyBuiltin(name = "UseForeignDTD", sig = "($self, flag=True, /)")
  static void foreignDtd(PyXmlParser self, boolean flag) {
    if (self.reader.isStarted()) {
      throw self.error(XmlFailure.CANNOT_CHANGE_ONCE_PARSING);
    }
    self.reader.state.foreignDtd = flag;
  }

  @PyBuiltin(name = "GetReparseDeferralEnabled", sig = "($self, /)")
  static boolean reparseDeferral(PyXmlParser self) {
    return self.reader.state.reparseDeferral;
  }

  @PyBuiltin(name = "SetReparseDeferralEnabled", sig = "($self, enabled, /)")
  static void setReparseDeferral(PyXmlParser self, boolean enabled) {
    self.reader.state.reparseDeferral = enabled;
  }

  @PyBuiltin(name = "SetAllocTrackerActivationThreshold", sig = "($self, threshold, /)")
  static void allocationThreshold(PyXmlParser self, Object threshold) {
    // The JVM limits the heap.
    Object number = Conversions.index(threshold);
    if (number instanceof Long l && l < 0 || number instanceof BigInteger b && b.signum() < 0) {
      throw PyErrors.valueError("Cannot convert negative int");
    }
    if (number instanceof BigInteger b && b.bitLength() > Long.SIZE) {
      throw PyErrors.overflowError("Python int too large for C unsigned long long");
    }
    requireRoot(self);
  }

  @PyBuiltin(name = "SetAllocTrackerMaximumAmplification", sig = "($self, max_factor, /)")
  static void allocationFactor(PyXmlParser self, double factor) {
    // The JVM limits the heap.
    requireRoot(self);
    if (!(factor >= 1)) {
      throw self.error(XmlFailure.INVALID_ARGUMENT, "'max_factor' must be at least 1.0");
    }
  }

  private static void requireRoot(PyXmlParser self) {
    if (!self.isRoot()) {
      throw self.error(XmlFailure.INVALID_ARGUMENT, "parser must be a root parser");
    }
  }

  @PyBuiltin(name = "ErrorCode", kind = Kind.GETTER)
  static long errorCode(PyXmlParser self) {
    return self.errorCode;
  }

  @PyBuiltin(name = "ErrorLineNumber", kind = Kind.GETTER)
  static long errorLine(PyXmlParser self) {
    return self.reader.line();
  }

  @PyBuiltin(name = "ErrorColumnNumber", kind = Kind.GETTER)
  static long errorColumn(PyXmlParser self) {
    return self.reader.column();
  }

  @PyBuiltin(name = "ErrorByteIndex", kind = Kind.GETTER)
  static long errorByte(PyXmlParser self) {
    return self.reader.byteIndex();
  }

  @PyBuiltin(name = "CurrentLineNumber", kind = Kind.GETTER)
  static long currentLine(PyXmlParser self) {
    return self.reader.line();
  }

  @PyBuiltin(name = "CurrentColumnNumber", kind = Kind.GETTER)
  static long currentColumn(PyXmlParser self) {
    return self.reader.column();
  }

  @PyBuiltin(name = "CurrentByteIndex", kind = Kind.GETTER)
  static long currentByte(PyXmlParser self) {
    return self.reader.byteIndex();
  }

  @PyBuiltin(name = "intern", kind = Kind.GETTER)
  static Object intern(PyXmlParser self) {
    return self.intern;
  }

  @PyBuiltin(name = "buffer_text", kind = Kind.GETTER)
  static boolean bufferText(PyXmlParser self) {
    return self.bufferText;
  }

  @PyBuiltin(name = "buffer_text", kind = Kind.SETTER)
  static void setBufferText(PyXmlParser self, Object value) {
    boolean next = Conversions.truth(checked(value));
    if (!next) {
      self.flush();
    }
    self.bufferText = next;
  }

  private static Object checked(Object value) {
    if (value == null) {
      throw PyErrors.runtimeError("Cannot delete attribute");
    }
    return value;
  }

  @PyBuiltin(name = "buffer_size", kind = Kind.GETTER)
  static long bufferSize(PyXmlParser self) {
    return self.bufferSize;
  }

  @PyBuiltin(name = "buffer_size", kind = Kind.SETTER)
  static void setBufferSize(PyXmlParser self, Object value) {
    if (!org.boomslang.objects.integer.Integers.isInt(checked(value))) {
      throw PyErrors.typeError("buffer_size must be an integer");
    }
    Object size = Conversions.index(value);
    if (!(size instanceof Long s) || s <= 0) {
      throw PyErrors.valueError("buffer_size must be greater than zero");
    }
    if (s > Integer.MAX_VALUE) {
      throw PyErrors.valueError("buffer_size must not be greater than %d", Integer.MAX_VALUE);
    }
    self.flush();
    self.bufferSize = (int) (long) s;
  }

  @PyBuiltin(name = "buffer_used", kind = Kind.GETTER)
  static long bufferUsed(PyXmlParser self) {
    return self.bufferUsed;
  }

  @PyBuiltin(name = "namespace_prefixes", kind = Kind.GETTER)
  static boolean prefixes(PyXmlParser self) {
    return self.reader.state.prefixes();
  }

  @PyBuiltin(name = "namespace_prefixes", kind = Kind.SETTER)
  static void setPrefixes(PyXmlParser self, Object value) {
    self.reader.state.setPrefixes(Conversions.truth(checked(value)));
  }

  @PyBuiltin(name = "ordered_attributes", kind = Kind.GETTER)
  static boolean ordered(PyXmlParser self) {
    return self.orderedAttributes;
  }

  @PyBuiltin(name = "ordered_attributes", kind = Kind.SETTER)
  static void setOrdered(PyXmlParser self, Object value) {
    self.orderedAttributes = Conversions.truth(checked(value));
  }

  @PyBuiltin(name = "specified_attributes", kind = Kind.GETTER)
  static boolean specified(PyXmlParser self) {
    return self.specifiedAttributes;
  }

  @PyBuiltin(name = "specified_attributes", kind = Kind.SETTER)
  static void setSpecified(PyXmlParser self, Object value) {
    self.specifiedAttributes = Conversions.truth(checked(value));
  }
}
