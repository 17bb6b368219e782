import { Explorer } from "./explorer/Explorer";

export default function Page() {
  return <Explorer />;
}
