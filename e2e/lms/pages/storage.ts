import { type StorageMode, storageModes } from "../storage-mode.ts";
import { Html, html } from "./html.ts";

/** What a page has beside the tool's frame to answer its messages. */
export function storageOf(mode: StorageMode | undefined): Html {
  const framed = mode === "frame" || mode === "forwarding";
  return html`<script src="/storage.js" data-mode="${mode ?? "parent"}"></script>
    ${framed && html`<iframe hidden name="${storageModes[mode]}" src="/storage-frame?storage=${mode}"></iframe>`}`;
}

/** The page of a frame that holds the storage, or passes on to who does. */
export function storageFrame(mode: StorageMode | undefined): string {
  return html`<!doctype html>
    <title>Storage</title>
    <script src="/storage.js" data-mode="${mode ?? "parent"}"></script>`.text;
}

/** A frame around the tool's frame. */
export function outerFrame(source: string): string {
  return html`<!doctype html>
    <html lang="en">
      <title>Frame</title>
      <link rel="stylesheet" href="/style.css" />
      <body class="frame">
        <iframe title="The tool" src="${source.startsWith("/") ? source : ""}"></iframe>
      </body>
    </html>`.text;
}
