"""Where a later start is heard: one line in, one line out, at a place only this user gets to."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

MOST_AT_ONCE = 10

Answer = Callable[[bytes], bytes]
"""Gives the answer to one line; nothing where the line makes no sense."""


class QtDoorway(QObject):
    """Listens at *address*, a socket's path or a pipe's name, to lines no longer than *longest*.

    Whoever has the program's lock may listen there: what an earlier one left behind is taken away.
    """

    def __init__(
        self, address: str, answer: Answer, longest: int, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._answer = answer
        self._longest = longest
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(MOST_AT_ONCE)
        self._server.newConnection.connect(self._on_knock)
        QLocalServer.removeServer(address)
        self._listens = self._server.listen(address)

    @property
    def listens(self) -> bool:
        """True where a later start is heard."""
        return self._listens

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _on_knock(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.setReadBufferSize(self._longest)
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(lambda socket=socket: self._hear(socket))
            self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        """Answer once a whole line is there; a line that is too long is not waited for."""
        if not socket.canReadLine():
            if socket.bytesAvailable() >= self._longest:
                socket.abort()
            return
        reply = self._answer(bytes(socket.readLine().data()))
        if reply:
            socket.write(reply)
        socket.disconnectFromServer()
