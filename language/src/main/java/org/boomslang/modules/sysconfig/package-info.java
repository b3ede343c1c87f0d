/** Modules {@code _sysconfig} and the build-time data of {@code sysconfig}. */
package org.boomslang.modules.sysconfig;
