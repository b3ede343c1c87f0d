package org.boomslang.modules.imports;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.boomslang.objects.builtin.BuiltinTable;

/**
 * The list of the modules written in Java. A module whose builtins are spread over several classes
 * has several lines. Immutable.
 */
final class BuiltinModuleList {
  private BuiltinModuleList() {}

  /**
   * What importing a module runs once it is filled, outside all locks: the second phase of
   * CPython's initialisation, where that runs Python code.
   */
  static final Map<String, Runnable> SECOND_PHASE =
      Map.of(
          "_decimal", org.boomslang.modules.decimal.DecimalModule::register,
          "array", org.boomslang.modules.array.ArrayModule::registerAsSequence);

  static void addTo(BiConsumer<String, Supplier<? extends BuiltinTable>> modules) {
    modules.accept("_abc", org.boomslang.modules.abc.AbcModuleTable::new);
    modules.accept("_ast", org.boomslang.modules.ast.AstModuleTable::new);
    modules.accept("_asyncio", org.boomslang.modules.asyncio.AsyncioModuleTable::new);
    modules.accept("_bisect", org.boomslang.modules.bisect.BisectModuleTable::new);
    modules.accept("_blake2", org.boomslang.modules.hashes.Blake2ModuleTable::new);
    modules.accept("_codecs", org.boomslang.modules.codecs.CodecsModule::table);
    modules.accept("_codecs", org.boomslang.modules.codecs.CodecsModuleTable::new);
    modules.accept("_codecs", org.boomslang.modules.codecs.TextCodecsTable::new);
    modules.accept("_codecs", org.boomslang.modules.codecs.EscapeCodecsTable::new);
    modules.accept("_codecs_cn", org.boomslang.modules.multibyte.CnModuleTable::new);
    modules.accept("_codecs_hk", org.boomslang.modules.multibyte.HkModuleTable::new);
    modules.accept("_codecs_iso2022", org.boomslang.modules.multibyte.Iso2022ModuleTable::new);
    modules.accept("_codecs_jp", org.boomslang.modules.multibyte.JpModuleTable::new);
    modules.accept("_codecs_kr", org.boomslang.modules.multibyte.KrModuleTable::new);
    modules.accept("_codecs_tw", org.boomslang.modules.multibyte.TwModuleTable::new);
    modules.accept("_collections", org.boomslang.modules.collections.CollectionsModuleTable::new);
    modules.accept("_csv", org.boomslang.modules.csv.CsvModuleTable::new);
    modules.accept("_contextvars", org.boomslang.modules.contextvars.ContextvarsModuleTable::new);
    modules.accept("_datetime", org.boomslang.modules.datetime.DatetimeModuleTable::new);
    modules.accept("_decimal", org.boomslang.modules.decimal.DecimalModuleTable::new);
    modules.accept("_functools", org.boomslang.modules.functools.FunctoolsModuleTable::new);
    modules.accept("_imp", ImpModuleTable::new);
    modules.accept("_imp", ModuleLoadsTable::new);
    modules.accept("_io", org.boomslang.modules.io.IoModuleTable::new);
    modules.accept("_java", org.boomslang.modules.host.JavaModuleTable::new);
    modules.accept("_hashlib", org.boomslang.modules.hashes.HashlibModuleTable::new);
    modules.accept("_heapq", org.boomslang.modules.heapq.HeapqModuleTable::new);
    modules.accept("_hmac", org.boomslang.modules.hashes.HmacModuleTable::new);
    modules.accept("_lsprof", org.boomslang.modules.lsprof.LsprofModuleTable::new);
    modules.accept("_md5", org.boomslang.modules.hashes.Md5ModuleTable::new);
    modules.accept("_multibytecodec", org.boomslang.modules.multibyte.MultibyteModuleTable::new);
    modules.accept("_operator", org.boomslang.modules.operator.OperatorModuleTable::new);
    modules.accept("_operator", org.boomslang.modules.operator.OperatorFunctionsTable::new);
    modules.accept("_opcode", org.boomslang.modules.opcode.OpcodeModuleTable::new);
    modules.accept("_sha1", org.boomslang.modules.hashes.Sha1ModuleTable::new);
    modules.accept("_sha2", org.boomslang.modules.hashes.Sha2ModuleTable::new);
    modules.accept("_sha3", org.boomslang.modules.hashes.Sha3ModuleTable::new);
    modules.accept("_pickle", org.boomslang.modules.pickle.PickleModuleTable::new);
    modules.accept("_queue", org.boomslang.modules.queue.QueueModuleTable::new);
    modules.accept("_locale", org.boomslang.modules.locale.LocaleModuleTable::new);
    modules.accept("_signal", org.boomslang.modules.signal.SignalModuleTable::new);
    modules.accept("_sre", org.boomslang.modules.sre.SreModuleTable::new);
    modules.accept("_stat", org.boomslang.modules.stat.StatModuleTable::new);
    modules.accept("_string", org.boomslang.modules.string.StringModuleTable::new);
    modules.accept("_suggestions", org.boomslang.modules.suggestions.SuggestionsModuleTable::new);
    modules.accept("_symtable", org.boomslang.modules.symtable.SymtableModuleTable::new);
    modules.accept("_sysconfig", org.boomslang.modules.sysconfig.SysconfigModuleTable::new);
    modules.accept("_thread", org.boomslang.modules.thread.ThreadModuleTable::new);
    modules.accept("_tokenize", org.boomslang.modules.tokenize.TokenizeModuleTable::new);
    modules.accept("_types", org.boomslang.modules.types.TypesModuleTable::new);
    modules.accept("_tracemalloc", org.boomslang.modules.tracemalloc.TracemallocModuleTable::new);
    modules.accept("_typing", org.boomslang.modules.typing.TypingModuleTable::new);
    modules.accept("_uuid", org.boomslang.modules.uuid.UuidModuleTable::new);
    modules.accept("_warnings", org.boomslang.modules.warnings.WarningsModuleTable::new);
    modules.accept("_weakref", org.boomslang.modules.weakref.WeakrefModuleTable::new);
    modules.accept("_socket", org.boomslang.modules.socket.SocketModuleTable::new);
    modules.accept("array", org.boomslang.modules.array.ArrayModuleTable::new);
    modules.accept("atexit", org.boomslang.modules.atexit.AtexitModuleTable::new);
    modules.accept("binascii", org.boomslang.modules.binascii.BinAsciiModuleTable::new);
    modules.accept("builtins", org.boomslang.modules.builtins.BuiltinsModuleTable::new);
    modules.accept("builtins", org.boomslang.modules.builtins.AttributeFunctionsTable::new);
    modules.accept("builtins", org.boomslang.modules.builtins.CodeFunctionsTable::new);
    modules.accept("builtins", org.boomslang.modules.builtins.ConsoleFunctionsTable::new);
    modules.accept("builtins", org.boomslang.modules.builtins.IterationFunctionsTable::new);
    modules.accept("builtins", org.boomslang.modules.builtins.NumberFunctionsTable::new);
    modules.accept("errno", org.boomslang.modules.errno.ErrnoModuleTable::new);
    modules.accept("_io", org.boomslang.modules.io.IoModuleTable::new);
    modules.accept("math", org.boomslang.modules.math.MathModuleTable::new);
    modules.accept("polyglot", org.boomslang.modules.host.PolyglotModuleTable::new);
    modules.accept("posix", org.boomslang.modules.posix.PosixModuleTable::new);
    modules.accept("_stat", org.boomslang.modules.stat.StatModuleTable::new);
    modules.accept("time", org.boomslang.modules.time.TimeModuleTable::new);
    modules.accept("cmath", org.boomslang.modules.cmath.CmathModuleTable::new);
    modules.accept("_json", org.boomslang.modules.json.JsonModuleTable::new);
    modules.accept("resource", org.boomslang.modules.resource.ResourceModuleTable::new);
    modules.accept("select", org.boomslang.modules.select.SelectModuleTable::new);
    modules.accept("_ssl_engine", org.boomslang.modules.tls.TlsModuleTable::new);
    modules.accept("_statistics", org.boomslang.modules.statistics.StatisticsModuleTable::new);
    modules.accept("_ctypes_library", org.boomslang.modules.ctypes.CtypesModuleTable::new);
    modules.accept("_signal", org.boomslang.modules.posix.PidfdSignalsTable::new);
    modules.accept("_line_editor", org.boomslang.modules.editor.LineEditorModuleTable::new);
    modules.accept("_zstd_library", org.boomslang.modules.zstd.ZstdModuleTable::new);
    modules.accept("_sqlite3_library", org.boomslang.modules.sqlite.SqliteModuleTable::new);
    modules.accept("_posixsubprocess", org.boomslang.modules.subprocess.SubprocessModuleTable::new);
    modules.accept("_random", org.boomslang.modules.random.RandomModuleTable::new);
    modules.accept("_struct", org.boomslang.modules.struct.StructModuleTable::new);
    modules.accept("faulthandler", org.boomslang.modules.faulthandler.FaulthandlerModuleTable::new);
    modules.accept("gc", org.boomslang.modules.gc.GcModuleTable::new);
    modules.accept("itertools", org.boomslang.modules.itertools.ItertoolsModuleTable::new);
    modules.accept("marshal", org.boomslang.modules.marshal.MarshalModuleTable::new);
    modules.accept("math", org.boomslang.modules.math.MathModuleTable::new);
    modules.accept(
        org.boomslang.modules.sysconfig.BuildVariables.MODULE,
        org.boomslang.modules.sysconfig.SysconfigDataTable::new);
    modules.accept("posix", org.boomslang.modules.posix.PosixModuleTable::new);
    modules.accept("sys", org.boomslang.modules.sys.SysModuleTable::new);
    modules.accept("sys", org.boomslang.modules.sys.SysHooksTable::new);
    modules.accept("sys", org.boomslang.modules.sys.SysTracingTable::new);
    modules.accept("time", org.boomslang.modules.time.TimeModuleTable::new);
    modules.accept("unicodedata", org.boomslang.modules.unicodedata.UnicodeDataModuleTable::new);
    modules.accept("fcntl", org.boomslang.modules.fcntl.FcntlModuleTable::new);
    modules.accept("grp", org.boomslang.modules.users.GrpModuleTable::new);
    modules.accept("mmap", org.boomslang.modules.mmap.MmapModuleTable::new);
    modules.accept("_bz2", org.boomslang.modules.compression.Bz2ModuleTable::new);
    modules.accept("_lzma", org.boomslang.modules.compression.LzmaModuleTable::new);
    modules.accept("_elementtree", org.boomslang.modules.etree.ElementTreeModuleTable::new);
    modules.accept("pyexpat", org.boomslang.modules.expat.ExpatModuleTable::new);
    modules.accept("pwd", org.boomslang.modules.users.PwdModuleTable::new);
    modules.accept("syslog", org.boomslang.modules.syslog.SyslogModuleTable::new);
    modules.accept("termios", org.boomslang.modules.termios.TermiosModuleTable::new);
    modules.accept(
        "_multiprocessing", org.boomslang.modules.multiprocessing.MultiprocessingModuleTable::new);
    modules.accept(
        "multiprocessing.popen_forkserver",
        org.boomslang.modules.multiprocessing.ForkServerModuleTable::new);
    modules.accept(
        "_posixshmem", org.boomslang.modules.multiprocessing.SharedMemoryModuleTable::new);
    modules.accept("zlib", org.boomslang.modules.zlib.ZlibModuleTable::new);
  }
}
