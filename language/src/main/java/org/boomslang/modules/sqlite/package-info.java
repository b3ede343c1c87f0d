/**
 * What {@code _sqlite3} needs of SQLite: calls of the system's {@code libsqlite3}, with pointers as
 * ints. The module itself, its classes and transaction control, is written in Python ({@code
 * modules/imports/frozen/_sqlite3.py}). The library is loaded when {@code sqlite3} is imported;
 * where it is missing or native access is denied, that import fails.
 */
package org.boomslang.modules.sqlite;
