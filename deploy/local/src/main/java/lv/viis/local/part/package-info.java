/** What every part is made with: its process, its port, its secrets, and how it is started, watched and ended. */
package lv.viis.local.part;
