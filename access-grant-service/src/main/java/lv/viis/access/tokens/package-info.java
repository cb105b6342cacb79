/** Rights in use: the clients, the tokens they are given, and questions of other systems about one right. */
package lv.viis.access.tokens;
