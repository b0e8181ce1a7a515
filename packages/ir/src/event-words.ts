import type { TitleEventKind } from "./title-status.ts";

/** The words under which a host may name an event, the canonical one first. Traditional Chinese is read as well. */
export const titleEventWords: Readonly<Record<TitleEventKind, readonly string[]>> = {
  granted: ["granted", "授予", "已授予"],
  renewed: ["renewed", "续期", "續期", "已续期", "已續期"],
  reviewed: ["reviewed", "复核", "複核", "復核", "已复核", "已複核", "已復核"],
  ordered_to_rectify: ["ordered_to_rectify", "责令整改", "責令整改", "已责令整改", "已責令整改"],
  rectified: ["rectified", "整改合格"],
  failed_to_rectify: ["failed_to_rectify", "整改不合格"],
  refused_to_rectify: ["refused_to_rectify", "拒不整改"],
  revoked: ["revoked", "撤销", "撤銷", "已撤销", "已撤銷", "取消", "已取消"],
};

const kindOf: ReadonlyMap<string, TitleEventKind> = new Map(
  (Object.keys(titleEventWords) as TitleEventKind[]).flatMap((kind) =>
    titleEventWords[kind].map((word): [string, TitleEventKind] => [word, kind]),
  ),
);

/** All words for events, for the nearest one to a word that is none. */
export const eventWords: readonly string[] = [...kindOf.keys()];

/** The event that a word names: "granted", "ordered to rectify", 授予; nothing for any other. */
export function eventOfWord(word: string): TitleEventKind | undefined {
  return kindOf.get(word.normalize("NFC").trim().toLowerCase().replaceAll(/[ -]+/g, "_"));
}
