import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Form } from "./form.tsx";
import "./form.css";

const root = document.getElementById("form");
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <Form />
    </StrictMode>,
  );
}
