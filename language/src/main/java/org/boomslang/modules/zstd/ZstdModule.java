package org.boomslang.modules.zstd;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.io.ByteArrayOutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.posix.NativeAccess;
import org.boomslang.modules.zstd.ZstdLibrary.Function;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.Blocking;
import org.boomslang.runtime.PyContext;

/**
 * Module {@code _zstd_library}: Zstandard's functions for {@code _zstd}. What can fail gives the
 * library's text of the error, or None. Stateless.
 */
@PyBuiltins(module = "_zstd_library", doc = "Zstandard's functions, for _zstd alone.")
public final class ZstdModule {
  private static final int BLOCK = 131_072;
  private static final int CONTINUE = 0;
  private static final int SESSION_ONLY = 1;

  private static final Function VERSION = new Function("ZSTD_versionString");
  private static final Function VERSION_NUMBER = new Function("ZSTD_versionNumber");
  private static final Function CREATE_COMPRESSOR = new Function("ZSTD_createCCtx");
  private static final Function FREE_COMPRESSOR = new Function("ZSTD_freeCCtx");
  private static final Function CREATE_DECOMPRESSOR = new Function("ZSTD_createDCtx");
  private static final Function FREE_DECOMPRESSOR = new Function("ZSTD_freeDCtx");
  private static final Function CREATE_C_DICT = new Function("ZSTD_createCDict");
  private static final Function FREE_C_DICT = new Function("ZSTD_freeCDict");
  private static final Function CREATE_D_DICT = new Function("ZSTD_createDDict");
  private static final Function FREE_D_DICT = new Function("ZSTD_freeDDict");
  private static final Function SET_C_PARAMETER = new Function("ZSTD_CCtx_setParameter");
  private static final Function SET_D_PARAMETER = new Function("ZSTD_DCtx_setParameter");
  private static final Function LOAD_C_DICT = new Function("ZSTD_CCtx_loadDictionary");
  private static final Function LOAD_D_DICT = new Function("ZSTD_DCtx_loadDictionary");
  private static final Function REF_C_PREFIX = new Function("ZSTD_CCtx_refPrefix");
  private static final Function REF_D_PREFIX = new Function("ZSTD_DCtx_refPrefix");
  private static final Function REF_C_DICT = new Function("ZSTD_CCtx_refCDict");
  private static final Function REF_D_DICT = new Function("ZSTD_DCtx_refDDict");
  private static final Function RESET_COMPRESSOR = new Function("ZSTD_CCtx_reset");
  private static final Function RESET_DECOMPRESSOR = new Function("ZSTD_DCtx_reset");
  private static final Function PLEDGE = new Function("ZSTD_CCtx_setPledgedSrcSize");
  private static final Function COMPRESS = new Function("ZSTD_compressStream2");
  private static final Function DECOMPRESS = new Function("ZSTD_decompressStream");
  private static final Function FRAME_SIZE = new Function("ZSTD_findFrameCompressedSize");
  private static final Function CONTENT_SIZE = new Function("ZSTD_getFrameContentSize");
  private static final Function FRAME_DICT_ID = new Function("ZSTD_getDictID_fromFrame");
  private static final Function DICT_ID = new Function("ZSTD_getDictID_fromDict");
  private static final Function TRAIN = new Function("ZDICT_trainFromBuffer");
  private static final Function IS_DICT_ERROR = new Function("ZDICT_isError");
  private static final Function DICT_ERROR_NAME = new Function("ZDICT_getErrorName");

  private ZstdModule() {}

  static void initialize(PyContext context, PyModule module) {
    if (!NativeAccess.isUsable()) {
      throw PyErrors.importError("Zstandard needs native access, which is denied here");
    }
    String failure = ZstdLibrary.failure();
    if (failure != null) {
      throw PyErrors.importError("%s", failure);
    }
    module.setAttribute("version", PyStr.of(ZstdLibrary.string(VERSION.call())));
    module.setAttribute("version_number", VERSION_NUMBER.call() & 0xffffffffL);
  }

  private static Object text(String text) {
    return text == null ? PyNone.NONE : PyStr.of(text);
  }

  private static Object error(long result) {
    return text(ZstdLibrary.error(result));
  }

  @PyBuiltin(name = "bounds", sig = "(parameter, compression, /)")
  static Object bounds(int parameter, boolean compression) {
    long[] bounds = ZstdLibrary.bounds(parameter, compression);
    return PyTuple.of(error(bounds[0]), bounds[1], bounds[2]);
  }

  private static Object made(long address, Function free) {
    return address == 0 ? PyNone.NONE : new ZstdContext(address, free);
  }

  @PyBuiltin(name = "context", sig = "(compression, /)")
  static Object context(boolean compression) {
    return compression
        ? made(CREATE_COMPRESSOR.call(), FREE_COMPRESSOR)
        : made(CREATE_DECOMPRESSOR.call(), FREE_DECOMPRESSOR);
  }

  @PyBuiltin(name = "digest", sig = "(content, level, compression, /)")
  @TruffleBoundary
  static Object digest(PyBytes content, int level, boolean compression) {
    try (Arena arena = Arena.ofShared()) {
      MemorySegment copy = ZstdContext.copy(arena, content.array());
      return compression
          ? made(
              Blocking.outside(() -> CREATE_C_DICT.call(copy.address(), copy.byteSize(), level)),
              FREE_C_DICT)
          : made(
              Blocking.outside(() -> CREATE_D_DICT.call(copy.address(), copy.byteSize())),
              FREE_D_DICT);
    }
  }

  @PyBuiltin(name = "set_parameter", sig = "(context, compression, parameter, value, /)")
  static Object setParameter(ZstdContext context, boolean compression, int parameter, int value) {
    Function set = compression ? SET_C_PARAMETER : SET_D_PARAMETER;
    return error(context.use(() -> set.call(context.address(), parameter, value)));
  }

  @PyBuiltin(name = "load", sig = "(context, compression, content, /)")
  static Object load(ZstdContext context, boolean compression, PyBytes content) {
    MemorySegment copy = context.keep(content.array());
    Function load = compression ? LOAD_C_DICT : LOAD_D_DICT;
    return error(context.use(() -> load.call(context.address(), copy.address(), copy.byteSize())));
  }

  @PyBuiltin(name = "prefix", sig = "(context, compression, content, /)")
  static Object prefix(ZstdContext context, boolean compression, PyBytes content) {
    MemorySegment copy = context.keep(content.array());
    Function refer = compression ? REF_C_PREFIX : REF_D_PREFIX;
    return error(context.use(() -> refer.call(context.address(), copy.address(), copy.byteSize())));
  }

  @PyBuiltin(name = "refer", sig = "(context, compression, digested, /)")
  static Object refer(ZstdContext context, boolean compression, ZstdContext digested) {
    context.keep((Object) digested);
    Function refer = compression ? REF_C_DICT : REF_D_DICT;
    return error(context.use(() -> refer.call(context.address(), digested.address())));
  }

  @PyBuiltin(name = "reset", sig = "(context, compression, /)")
  static void reset(ZstdContext context, boolean compression) {
    Function reset = compression ? RESET_COMPRESSOR : RESET_DECOMPRESSOR;
    context.use(() -> reset.call(context.address(), SESSION_ONLY));
  }

  /** The size is an unsigned word; -1 stands for unknown. */
  @PyBuiltin(name = "pledge", sig = "(context, size, /)")
  static Object pledge(ZstdContext context, Object size) {
    Object index = Conversions.index(size);
    long word = index instanceof Long small ? small : ((java.math.BigInteger) index).longValue();
    return error(context.use(() -> PLEDGE.call(context.address(), word)));
  }

  /** {@code ZSTD_inBuffer} or {@code ZSTD_outBuffer}: address, size, position. */
  private static MemorySegment window(Arena arena, MemorySegment data) {
    MemorySegment window = arena.allocate(24, 8);
    window.set(ValueLayout.JAVA_LONG, 0, data.address());
    window.set(ValueLayout.JAVA_LONG, 8, data.byteSize());
    return window;
  }

  private static long position(MemorySegment window) {
    return window.get(ValueLayout.JAVA_LONG, 16);
  }

  private static void take(
      MemorySegment output, MemorySegment block, ByteArrayOutputStream target) {
    target.writeBytes(block.asSlice(0, position(output)).toArray(ValueLayout.JAVA_BYTE));
    output.set(ValueLayout.JAVA_LONG, 16, 0);
  }

  @PyBuiltin(name = "compress", sig = "(context, data, mode, threads, /)")
  @TruffleBoundary
  static Object compress(ZstdContext context, Object data, int mode, boolean threads) {
    try (Arena arena = Arena.ofShared()) {
      MemorySegment source = ZstdContext.copy(arena, Buffers.toArray(data));
      MemorySegment input = window(arena, source);
      MemorySegment block = arena.allocate(BLOCK);
      MemorySegment output = window(arena, block);
      ByteArrayOutputStream result = new ByteArrayOutputStream();
      while (true) {
        long left =
            context.use(
                () -> COMPRESS.call(context.address(), output.address(), input.address(), mode));
        String error = ZstdLibrary.error(left);
        if (error != null) {
          return PyTuple.of(PyStr.of(error), PyNone.NONE);
        }
        boolean full = position(output) == BLOCK;
        take(output, block, result);
        // Threads go on with what they have got while the program does something else.
        boolean done =
            threads && mode == CONTINUE ? !full && position(input) == source.byteSize() : left == 0;
        if (done) {
          return PyTuple.of(PyNone.NONE, PyBytes.wrap(result.toByteArray()));
        }
      }
    }
  }

  /** The error, the output, how much of the input was used, and whether a frame has ended. */
  @PyBuiltin(name = "decompress", sig = "(context, data, limit, /)")
  @TruffleBoundary
  static Object decompress(ZstdContext context, Object data, long limit) {
    try (Arena arena = Arena.ofShared()) {
      MemorySegment source = ZstdContext.copy(arena, Buffers.toArray(data));
      MemorySegment input = window(arena, source);
      MemorySegment block = arena.allocate(BLOCK);
      MemorySegment output = window(arena, block);
      ByteArrayOutputStream result = new ByteArrayOutputStream();
      while (true) {
        long room = limit < 0 ? BLOCK : Math.min(BLOCK, limit - result.size());
        output.set(ValueLayout.JAVA_LONG, 8, room);
        long left =
            context.use(
                () -> DECOMPRESS.call(context.address(), output.address(), input.address()));
        String error = ZstdLibrary.error(left);
        if (error != null) {
          return PyTuple.of(PyStr.of(error), PyNone.NONE, 0L, false);
        }
        boolean full = position(output) == room;
        take(output, block, result);
        boolean limited = limit >= 0 && result.size() >= limit;
        if (left == 0 || full && limited || !full && position(input) == source.byteSize()) {
          return PyTuple.of(
              PyNone.NONE, PyBytes.wrap(result.toByteArray()), position(input), left == 0);
        }
      }
    }
  }

  /** An error, and the size of a frame with all that belongs to it. */
  @PyBuiltin(name = "frame_size", sig = "(data, /)")
  @TruffleBoundary
  static Object frameSize(Object data) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment copy = ZstdContext.copy(arena, Buffers.toArray(data));
      long size = FRAME_SIZE.call(copy.address(), copy.byteSize());
      return PyTuple.of(error(size), size);
    }
  }

  /** The size of the content, -1 when not known, -2 for no frame; and the dictionary's id. */
  @PyBuiltin(name = "frame_info", sig = "(data, /)")
  @TruffleBoundary
  static Object frameInfo(Object data) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment copy = ZstdContext.copy(arena, Buffers.toArray(data));
      return PyTuple.of(
          CONTENT_SIZE.call(copy.address(), copy.byteSize()),
          FRAME_DICT_ID.call(copy.address(), copy.byteSize()) & 0xffffffffL);
    }
  }

  @PyBuiltin(name = "dict_id", sig = "(content, /)")
  @TruffleBoundary
  static long dictId(PyBytes content) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment copy = ZstdContext.copy(arena, content.array());
      return DICT_ID.call(copy.address(), copy.byteSize()) & 0xffffffffL;
    }
  }

  private static MemorySegment sizes(Arena arena, PyTuple sizes) {
    MemorySegment array = arena.allocate(8L * Math.max(sizes.length(), 1), 8);
    for (int i = 0; i < sizes.length(); i++) {
      array.set(ValueLayout.JAVA_LONG, 8L * i, Conversions.asLong(sizes.get(i)));
    }
    return array;
  }

  private static Object dictionary(long size, MemorySegment target) {
    return (int) IS_DICT_ERROR.call(size) != 0
        ? PyTuple.of(PyStr.of(ZstdLibrary.string(DICT_ERROR_NAME.call(size))), PyNone.NONE)
        : PyTuple.of(
            PyNone.NONE, PyBytes.wrap(target.asSlice(0, size).toArray(ValueLayout.JAVA_BYTE)));
  }

  @PyBuiltin(name = "train", sig = "(samples, sizes, size, /)")
  @TruffleBoundary
  static Object train(PyBytes samples, PyTuple sizes, long size) {
    try (Arena arena = Arena.ofShared()) {
      MemorySegment data = ZstdContext.copy(arena, samples.array());
      MemorySegment lengths = sizes(arena, sizes);
      MemorySegment target = arena.allocate(size);
      long result =
          Blocking.outside(
              () ->
                  TRAIN.call(
                      target.address(), size, data.address(), lengths.address(), sizes.length()));
      return dictionary(result, target);
    }
  }

  @PyBuiltin(name = "finalize", sig = "(content, samples, sizes, size, level, /)")
  @TruffleBoundary
  static Object finalizeDictionary(
      PyBytes content, PyBytes samples, PyTuple sizes, long size, int level) {
    try (Arena arena = Arena.ofShared()) {
      MemorySegment start = ZstdContext.copy(arena, content.array());
      MemorySegment data = ZstdContext.copy(arena, samples.array());
      MemorySegment lengths = sizes(arena, sizes);
      MemorySegment target = arena.allocate(size);
      long result =
          Blocking.outside(
              () ->
                  ZstdLibrary.finalizeDictionary(
                      target, start, data, lengths, sizes.length(), level));
      return dictionary(result, target);
    }
  }
}
