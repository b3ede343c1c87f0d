package org.boomslang.modules.codecs;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.builtin.BuiltinTable;
import org.boomslang.objects.codec.CodecRegistry;
import org.boomslang.objects.codec.Codecs;

/** The functions of {@code _codecs} that deal with codecs by name. */
@PyBuiltins(module = "_codecs")
public final class CodecsModule {

  private CodecsModule() {}

  /** All functions of the module. */
  public static BuiltinTable table() {
    return BuiltinTable.join(
        new CodecsModuleTable(), new TextCodecsTable(), new EscapeCodecsTable());
  }

  @PyBuiltin(
      name = "register",
      sig = "(search_function, /)",
      doc = "Registers a function that gives the codec for a name, or None.")
  static void register(Object searchFunction) {
    CodecRegistry.get().register(searchFunction);
  }

  @PyBuiltin(
      name = "unregister",
      sig = "(search_function, /)",
      doc = "Removes a search function and forgets what was found.")
  static void unregister(Object searchFunction) {
    CodecRegistry.get().unregister(searchFunction);
  }

  @PyBuiltin(
      name = "lookup",
      sig = "(encoding, /)",
      doc = "The codec with a name: a tuple of functions.")
  static Object lookup(String encoding) {
    return CodecRegistry.get().lookup(encoding);
  }

  @PyBuiltin(
      name = "encode",
      sig = "(obj, encoding='utf-8', errors='strict')",
      doc = "Encodes an object with the codec of that name.")
  static Object encode(Object obj, String encoding, String errors) {
    return Codecs.encodeObject(obj, encoding, errors);
  }

  @PyBuiltin(
      name = "decode",
      sig = "(obj, encoding='utf-8', errors='strict')",
      doc = "Decodes an object with the codec of that name.")
  static Object decode(Object obj, String encoding, String errors) {
    return Codecs.decodeObject(obj, encoding, errors);
  }

  @PyBuiltin(
      name = "register_error",
      sig = "(errors, handler, /)",
      doc = "Registers an error handler under a name.")
  static void registerError(String errors, Object handler) {
    CodecRegistry.get().registerError(errors, handler);
  }

  @PyBuiltin(
      name = "_unregister_error",
      sig = "(errors, /)",
      doc = "Removes a registered error handler; whether there was one.")
  static boolean unregisterError(String errors) {
    return CodecRegistry.get().unregisterError(errors);
  }

  @PyBuiltin(
      name = "lookup_error",
      sig = "(name, /)",
      doc = "The error handler registered under a name.")
  static Object lookupError(String name) {
    return CodecRegistry.get().errorHandler(name);
  }
}
