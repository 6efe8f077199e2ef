type Told = { id: number; result?: { usedSize?: number }; error?: { message: string } };

/** Opens an isolate to be looked into. @param inspector where its runtime lets that be done, ws:… */
async function lookedInto<Result>(inspector: string, look: (socket: WebSocket) => Promise<Result>): Promise<Result> {
  // The inspector answers pages of its own tools only.
  const headers = { Origin: "http://localhost" };
  const socket = new WebSocket(inspector, { headers } as unknown as string[]);
  try {
    await new Promise((resolve, reject) => {
      socket.addEventListener("open", resolve);
      socket.addEventListener("error", () => reject(new Error("The isolate cannot be looked into.")));
    });
    await ask(socket, 1, "HeapProfiler.enable");
    await ask(socket, 2, "HeapProfiler.collectGarbage");
    return await look(socket);
  } finally {
    socket.close();
  }
}

/** Lets an isolate collect all its rubbish. */
export function collectRubbish(inspector: string): Promise<void> {
  return lookedInto(inspector, async () => {});
}

/**
 * What lives in the memory of a Worker's isolate: its JavaScript heap after all rubbish was collected. Processes keep what they once
 * had, so their size tells how much was in use at once, and not whether something is never let go.
 * @returns bytes
 */
export function livingHeap(inspector: string): Promise<number> {
  return lookedInto(
    inspector,
    async (socket) => (await ask(socket, 3, "Runtime.getHeapUsage")).result?.usedSize ?? NaN,
  );
}

function ask(socket: WebSocket, id: number, method: string): Promise<Told> {
  return new Promise((resolve, reject) => {
    const listen = ({ data }: MessageEvent) => {
      const told: Told = JSON.parse(String(data));
      if (told.id !== id) return;
      socket.removeEventListener("message", listen);
      if (told.error === undefined) resolve(told);
      else reject(new Error(`${method}: ${told.error.message}`));
    };
    socket.addEventListener("message", listen);
    socket.send(JSON.stringify({ id, method }));
  });
}
