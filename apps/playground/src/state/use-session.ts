import { useEffect, useState } from "preact/hooks";
import type { Session, Store } from "./session.ts";

/** The session as it stands; the component is drawn anew when it changes. */
export function useSession(store: Store): Session {
  const [session, setSession] = useState(store.get());
  useEffect(() => {
    setSession(store.get());
    return store.watch((now) => setSession(now));
  }, [store]);
  return session;
}
