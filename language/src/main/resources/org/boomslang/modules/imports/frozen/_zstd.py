"""The module _zstd: what CPython's Modules/_zstd writes in C, over the functions in _zstd_library.

Thread-safety: as CPython's. A compressor or decompressor may be used by several threads, one call after the other.
"""

import _thread
import _zstd_library as _lib
from operator import index as _index

zstd_version = _lib.version
zstd_version_number = _lib.version_number

ZSTD_CLEVEL_DEFAULT = 3
ZSTD_DStreamOutSize = 131072

_COMPRESSION = {
    "compressionLevel": (100, "compression_level"),
    "windowLog": (101, "window_log"),
    "hashLog": (102, "hash_log"),
    "chainLog": (103, "chain_log"),
    "searchLog": (104, "search_log"),
    "minMatch": (105, "min_match"),
    "targetLength": (106, "target_length"),
    "strategy": (107, "strategy"),
    "enableLongDistanceMatching": (160, "enable_long_distance_matching"),
    "ldmHashLog": (161, "ldm_hash_log"),
    "ldmMinMatch": (162, "ldm_min_match"),
    "ldmBucketSizeLog": (163, "ldm_bucket_size_log"),
    "ldmHashRateLog": (164, "ldm_hash_rate_log"),
    "contentSizeFlag": (200, "content_size_flag"),
    "checksumFlag": (201, "checksum_flag"),
    "dictIDFlag": (202, "dict_id_flag"),
    "nbWorkers": (400, "nb_workers"),
    "jobSize": (401, "job_size"),
    "overlapLog": (402, "overlap_log"),
}
for _name, (_value, _) in _COMPRESSION.items():
    globals()["ZSTD_c_" + _name] = _value
_C_NAMES = dict(_COMPRESSION.values())

ZSTD_d_windowLogMax = 100
_D_NAMES = {ZSTD_d_windowLogMax: "window_log_max"}

for _value, _name in enumerate("fast dfast greedy lazy lazy2 btlazy2 btopt btultra btultra2".split(), 1):
    globals()["ZSTD_" + _name] = _value
del _name, _value, _

_LEVEL = 100
_WORKERS = 400

_DIGESTED = 0
_UNDIGESTED = 1
_PREFIX = 2

_CONTENT_SIZE_UNKNOWN = -1
_CONTENT_SIZE_ERROR = -2
_LEAST_DICTIONARY = 8

# The classes of keys, to refuse one that is meant for the other direction.
_compression_key = _decompression_key = None


class ZstdError(Exception):
    "What the Zstandard library refuses or finds broken."

    __module__ = "compression.zstd"


def _final(cls):
    name = "compression.zstd." + cls.__name__

    def __init_subclass__(subclass, **kwargs):
        raise TypeError(f"type '{name}' is not an acceptable base type")

    def __reduce__(self):
        raise TypeError(f"cannot pickle '{name}' object")

    cls.__init_subclass__ = classmethod(__init_subclass__)
    cls.__reduce__ = __reduce__
    cls.__module__ = "compression.zstd"
    return cls


def _failed(message, error):
    if error is not None:
        raise ZstdError(f"{message}: {error}")


def _c_int(value):
    number = _index(value)
    if not -(2**31) <= number < 2**31:
        raise OverflowError("Python int too large to convert to C int")
    return number


def _bytes_like(data):
    if isinstance(data, (bytes, bytearray)):
        return data
    try:
        return memoryview(data)
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None


def get_param_bounds(parameter, is_compress):
    "The least and the greatest value of a parameter."
    kind = "compression" if is_compress else "decompression"
    error, lower, upper = _lib.bounds(parameter, is_compress)
    _failed(f"Unable to get zstd {kind} parameter bounds", error)
    return lower, upper


def set_parameter_types(c_parameter_type, d_parameter_type):
    "Says which classes the keys of options have."
    global _compression_key, _decompression_key
    for name, value in ("c_parameter_type", c_parameter_type), ("d_parameter_type", d_parameter_type):
        if not isinstance(value, type):
            raise TypeError(f"set_parameter_types() argument '{name}' must be type, not {type(value).__name__}")
    _compression_key = c_parameter_type
    _decompression_key = d_parameter_type


def get_frame_size(frame_buffer):
    "The size of the frame at the start of a buffer, from its header to its checksum."
    error, size = _lib.frame_size(_bytes_like(frame_buffer))
    if error is not None:
        raise ZstdError(
            "Error when finding the compressed size of a Zstandard frame. Ensure the frame_buffer argument starts from "
            "the beginning of a frame, and its length is not less than this complete frame. "
            f"Zstd error message: {error}."
        )
    return size


def get_frame_info(frame_buffer):
    "The size of a frame's content, None when the header lacks it, and the id of its dictionary."
    size, dictionary = _lib.frame_info(_bytes_like(frame_buffer))
    if size == _CONTENT_SIZE_ERROR:
        raise ZstdError(
            "Error when getting information from the header of a Zstandard frame. Ensure the frame_buffer argument "
            "starts from the beginning of a frame, and its length is not less than the frame header (6~18 bytes)."
        )
    return None if size == _CONTENT_SIZE_UNKNOWN else size & 0xFFFFFFFFFFFFFFFF, dictionary


def _check_samples(function, first, samples, sizes, size):
    if not isinstance(samples, bytes):
        raise TypeError(f"{function}() argument {first} must be bytes, not {type(samples).__name__}")
    if not isinstance(sizes, tuple):
        raise TypeError(f"{function}() argument {first + 1} must be tuple, not {type(sizes).__name__}")
    if not -(2**63) <= _index(size) < 2**63:
        raise OverflowError("Python int too large to convert to C ssize_t")
    if size <= 0:
        raise ValueError("dict_size argument should be positive number.")
    for item in sizes:
        if not isinstance(item, int):
            raise TypeError("an integer is required")
        if not 0 <= item < 2**64:
            raise ValueError(
                "Items in samples_sizes should be an int object, with a value between 0 and 18446744073709551615."
            )
    if sum(sizes) != len(samples):
        raise ValueError("The samples size tuple doesn't match the concatenation's size.")


def train_dict(samples_bytes, samples_sizes, dict_size, /):
    "The content of a dictionary that fits samples."
    _check_samples("train_dict", 1, samples_bytes, samples_sizes, dict_size)
    error, content = _lib.train(samples_bytes, samples_sizes, dict_size)
    _failed("Unable to train the Zstandard dictionary", error)
    return content


def finalize_dict(custom_dict_bytes, samples_bytes, samples_sizes, dict_size, compression_level, /):
    "Content chosen by hand, with the tables that samples call for."
    if not isinstance(custom_dict_bytes, bytes):
        raise TypeError(f"finalize_dict() argument 1 must be bytes, not {type(custom_dict_bytes).__name__}")
    _check_samples("finalize_dict", 2, samples_bytes, samples_sizes, dict_size)
    level = _c_int(compression_level)
    error, content = _lib.finalize(custom_dict_bytes, samples_bytes, samples_sizes, dict_size, level)
    _failed("Unable to finalize the Zstandard dictionary", error)
    return content


@_final
class ZstdDict:
    "A dictionary for compressing and decompressing; with is_raw any bytes will do."

    __slots__ = "_content", "_id", "_digests"

    def __new__(cls, dict_content, /, *, is_raw=False):
        self = object.__new__(cls)
        content = bytes(_bytes_like(dict_content))
        if len(content) < _LEAST_DICTIONARY:
            raise ValueError("Zstandard dictionary content too short (must have at least eight bytes)")
        identity = _lib.dict_id(content)
        if not is_raw and identity == 0:
            raise ValueError("invalid Zstandard dictionary")
        self._content = content
        self._id = identity
        self._digests = {}
        return self

    def __len__(self):
        return len(self._content)

    def __repr__(self):
        return f"<ZstdDict dict_id={self._id} dict_size={len(self._content)}>"

    @property
    def dict_id(self):
        "The id in the content; 0 for raw content."
        return self._id

    @property
    def dict_content(self):
        "The bytes of the dictionary."
        return self._content

    @property
    def as_digested_dict(self):
        "The dictionary in prepared form, for the argument zstd_dict."
        return self, _DIGESTED

    @property
    def as_undigested_dict(self):
        "The dictionary as it is, for the argument zstd_dict."
        return self, _UNDIGESTED

    @property
    def as_prefix(self):
        "The content as data that goes before, for the argument zstd_dict."
        return self, _PREFIX

    def _digest(self, level, compression):
        key = level if compression else None
        digest = self._digests.get(key)
        if digest is None:
            digest = _lib.digest(self._content, level, compression)
            if digest is None:
                kind = "ZSTD_CDict" if compression else "ZSTD_DDict"
                raise ZstdError(f"Failed to create a {kind} instance from Zstandard dictionary content.")
            digest = self._digests.setdefault(key, digest)
        return digest


def _load(context, compression, dictionary, level):
    "Has a context use a dictionary, which may say in which way."
    kind = _UNDIGESTED if compression else _DIGESTED
    if type(dictionary) is tuple and len(dictionary) == 2 and isinstance(dictionary[0], ZstdDict):
        given = dictionary[1]
        kind = _c_int(given) if isinstance(given, int) else None
        dictionary = dictionary[0] if kind in (_DIGESTED, _UNDIGESTED, _PREFIX) else None
    if not isinstance(dictionary, ZstdDict):
        raise TypeError("zstd_dict argument should be a ZstdDict object.")
    if kind == _DIGESTED:
        error = _lib.refer(context, compression, dictionary._digest(level, compression))
    elif kind == _UNDIGESTED:
        error = _lib.load(context, compression, dictionary._content)
    else:
        error = _lib.prefix(context, compression, dictionary._content)
    direction = "compression" if compression else "decompression"
    _failed(f"Unable to load Zstandard dictionary or prefix for {direction}", error)


def _set(context, compression, key, value):
    if _lib.set_parameter(context, compression, key, value) is None:
        return
    kind = "compression" if compression else "decompression"
    names = _C_NAMES if compression else _D_NAMES
    name = names.get(key, f"unknown parameter (key {key})")
    error, lower, upper = _lib.bounds(key, compression)
    if error is not None:
        raise ValueError(f"invalid {kind} parameter '{name}'")
    raise ValueError(
        f"{kind} parameter '{name}' received an illegal value {value}; the valid range is [{lower}, {upper}]"
    )


@_final
class ZstdCompressor:
    "Compresses piece by piece, at a level or as options say, with a dictionary if one is given."

    __slots__ = "_context", "_lock", "_mode", "_threads", "_level"

    CONTINUE = 0
    FLUSH_BLOCK = 1
    FLUSH_FRAME = 2

    def __new__(cls, level=None, options=None, zstd_dict=None):
        self = object.__new__(cls)
        self._lock = _thread.allocate_lock()
        self._mode = 2
        self._threads = False
        self._level = 0
        self._context = _lib.context(True)
        if self._context is None:
            raise ZstdError("Unable to create ZSTD_CCtx instance.")
        if level is not None and options is not None:
            raise TypeError("Only one of level or options should be used.")
        if level is not None:
            if not isinstance(level, int):
                raise TypeError("invalid type for level, expected int")
            self._set_level(level)
        if options is not None:
            if not isinstance(options, dict):
                raise TypeError(f"ZstdCompressor() argument 'options' must be dict, not {type(options).__name__}")
            self._set_options(options)
        if zstd_dict is not None:
            _load(self._context, True, zstd_dict, self._level)
        return self

    def _set_level(self, level):
        lower, upper = get_param_bounds(_LEVEL, True)
        if not -(2**31) <= level < 2**31:
            raise ValueError(f"illegal compression level; the valid range is [{lower}, {upper}]")
        if not lower <= level <= upper:
            raise ValueError(f"illegal compression level {level}; the valid range is [{lower}, {upper}]")
        _failed("Unable to set zstd compression level", _lib.set_parameter(self._context, True, _LEVEL, level))
        self._level = level

    def _set_options(self, options):
        for key, value in options.items():
            if type(key) is _decompression_key:
                raise TypeError(
                    "compression options dictionary key must not be a DecompressionParameter attribute"
                )
            key = _c_int(key)
            value = _c_int(value)
            if key == _LEVEL:
                self._set_level(value)
                continue
            if key == _WORKERS and value != 0:
                self._threads = True
            _set(self._context, True, key, value)

    @property
    def last_mode(self):
        "The mode of the last call: whether a frame has ended or data are held back."
        return self._mode

    def _run(self, data, mode):
        with self._lock:
            error, result = _lib.compress(self._context, data, mode, self._threads)
            if error is None:
                self._mode = mode
                return result
            self._mode = self.FLUSH_FRAME
            _lib.reset(self._context, True)
        _failed("Unable to compress Zstandard data", error)

    def compress(self, data, mode=CONTINUE):
        "Takes data; gives what is compressed so far, which the mode may demand to be all."
        mode = _c_int(mode)
        if mode not in (0, 1, 2):
            raise ValueError(
                "mode argument wrong value, it should be one of ZstdCompressor.CONTINUE, "
                "ZstdCompressor.FLUSH_BLOCK, ZstdCompressor.FLUSH_FRAME."
            )
        return self._run(_bytes_like(data), mode)

    def flush(self, mode=FLUSH_FRAME):
        "Gives all that is held back, and ends the block or the frame."
        mode = _c_int(mode)
        if mode not in (1, 2):
            raise ValueError(
                "mode argument wrong value, it should be ZstdCompressor.FLUSH_FRAME or ZstdCompressor.FLUSH_BLOCK."
            )
        return self._run(b"", mode)

    def set_pledged_input_size(self, size, /):
        "Says how large the content of the next frame will be, for its header; None for unknown."
        if size is None:
            size = _CONTENT_SIZE_UNKNOWN
        elif not isinstance(size, int):
            raise TypeError("an integer is required")
        elif not 0 <= size < 2**64 - 2:
            raise ValueError("size argument should be a positive int less than 18446744073709551614")
        with self._lock:
            if self._mode != self.FLUSH_FRAME:
                raise ValueError("set_pledged_input_size() method must be called when last_mode == FLUSH_FRAME")
            _failed("Unable to set pledged uncompressed content size", _lib.pledge(self._context, size))


@_final
class ZstdDecompressor:
    "Decompresses one frame piece by piece, with a dictionary if one is given."

    __slots__ = "_context", "_lock", "_pending", "_unused", "_needs_input", "_eof"

    def __new__(cls, zstd_dict=None, options=None):
        self = object.__new__(cls)
        self._lock = _thread.allocate_lock()
        self._pending = b""
        self._unused = None
        self._needs_input = True
        self._eof = False
        self._context = _lib.context(False)
        if self._context is None:
            raise ZstdError("Unable to create ZSTD_DCtx instance.")
        if zstd_dict is not None:
            _load(self._context, False, zstd_dict, 0)
        if options is not None:
            if not isinstance(options, dict):
                raise TypeError(f"ZstdDecompressor() argument 'options' must be dict, not {type(options).__name__}")
            for key, value in options.items():
                if type(key) is _compression_key:
                    raise TypeError("compression options dictionary key must not be a CompressionParameter attribute")
                _set(self._context, False, _c_int(key), _c_int(value))
        return self

    @property
    def eof(self):
        "Whether the frame has ended, after which decompress raises EOFError."
        return self._eof

    @property
    def needs_input(self):
        "Whether more output needs more input; False when max_length held some back."
        return self._needs_input

    @property
    def unused_data(self):
        "What came behind the end of the frame."
        with self._lock:
            if not self._eof:
                return b""
            if self._unused is None:
                self._unused = bytes(self._pending)
            return self._unused

    def decompress(self, data, max_length=-1):
        "Takes data; gives what they hold, at most max_length bytes of it unless that is negative."
        limit = _index(max_length)
        data = _bytes_like(data)
        with self._lock:
            if self._eof:
                raise EOFError("Already at the end of a Zstandard frame.")
            if self._pending:
                data = bytes(self._pending) + bytes(data)
            error, result, used, ended = _lib.decompress(self._context, data, limit)
            if error is not None:
                self._pending = b""
                self._unused = None
                self._needs_input = True
                self._eof = False
                _lib.reset(self._context, False)
                _failed("Unable to decompress Zstandard data", error)
            self._eof = ended
            self._pending = bytes(data)[used:]
            self._needs_input = not (self._pending or ended or len(result) == limit)
            return result
