/** The command: what was asked for, and what a person at a terminal is told. */
package lv.viis.local.up;
